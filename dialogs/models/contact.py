from typing import Any

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _


class Contact(models.Model):
    """The only place where a resident's personal data is kept: with purpose, legal basis and expiry (I13).

    Of whoever brought an idea, or of a participant who asked to hear what came of the dialogue. It points at
    the idea or the case, not the other way round, so that it can be erased without touching a record.
    """

    class Purpose(models.TextChoices):
        ANSWER_IDEA = "answer_idea", _("to answer the person who brought the idea")
        TELL_PARTICIPANT = "tell_participant", _("to tell participants what came of the dialogue")

    class LegalBasis(models.TextChoices):
        PUBLIC_TASK = "public_task", _("task of public interest (GDPR article 6.1 e)")
        CONSENT = "consent", _("consent (GDPR article 6.1 a)")

    idea: Any = models.OneToOneField(
        "dialogs.Idea", on_delete=models.PROTECT, related_name="contact", null=True, blank=True
    )
    dialog: Any = models.ForeignKey(
        "dialogs.Dialog", on_delete=models.PROTECT, related_name="participants", null=True, blank=True
    )
    name = models.CharField(_("name"), max_length=200, blank=True)
    email = models.EmailField(_("e-mail address"), blank=True)
    phone = models.CharField(_("telephone"), max_length=50, blank=True)
    purpose = models.CharField(_("purpose"), max_length=30, choices=Purpose, default=Purpose.ANSWER_IDEA)
    legal_basis = models.CharField(
        _("legal basis"), max_length=30, choices=LegalBasis, default=LegalBasis.PUBLIC_TASK
    )
    # Empty until the last answer has gone out: the person is owed one as long as it has not.
    erase_after = models.DateField(_("erase after"), null=True, blank=True)

    class Meta:
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")
        constraints = [
            models.CheckConstraint(
                condition=Q(dialog__isnull=True, idea__isnull=False, purpose="answer_idea")
                | Q(dialog__isnull=False, idea__isnull=True, purpose="tell_participant"),
                name="contact_of_an_idea_or_of_a_participant",
            ),
            models.UniqueConstraint(
                "dialog", Lower("email"), name="participant_signs_up_once", condition=~Q(email="")
            ),
        ]

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"
