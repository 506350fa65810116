from django.db import models
from django.utils.translation import gettext_lazy as _


class Contact(models.Model):
    """The only place where a resident's personal data is kept: with purpose, legal basis and expiry (I13).

    It points at the idea, not the other way round, so that it can be erased without touching a record.
    """

    class Purpose(models.TextChoices):
        ANSWER_IDEA = "answer_idea", _("to answer the person who brought the idea")

    class LegalBasis(models.TextChoices):
        PUBLIC_TASK = "public_task", _("task of public interest (GDPR article 6.1 e)")

    idea = models.OneToOneField("dialogs.Idea", on_delete=models.PROTECT, related_name="contact")
    name = models.CharField(_("name"), max_length=200, blank=True)
    email = models.EmailField(_("e-mail address"), blank=True)
    phone = models.CharField(_("telephone"), max_length=50, blank=True)
    purpose = models.CharField(_("purpose"), max_length=30, choices=Purpose, default=Purpose.ANSWER_IDEA)
    legal_basis = models.CharField(
        _("legal basis"), max_length=30, choices=LegalBasis, default=LegalBasis.PUBLIC_TASK
    )
    # Empty until the case is closed: the person is owed an answer as long as it is open.
    erase_after = models.DateField(_("erase after"), null=True, blank=True)

    class Meta:
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"
