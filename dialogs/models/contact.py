from typing import Any

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _


class Contact(models.Model):
    """The only place where a resident's personal data is kept: with purpose, legal basis and expiry (I13).

    Of whoever brought an idea, of a participant who asked to hear what came of the dialogue, or of a
    subscriber. It points at the idea or the case, not the other way round, so that it can be erased without
    touching a record.
    """

    class Purpose(models.TextChoices):
        ANSWER_IDEA = "answer_idea", _("to answer the person who brought the idea")
        TELL_PARTICIPANT = "tell_participant", _("to tell participants what came of the dialogue")
        SUBSCRIBE = "subscribe", _("to send what somebody subscribes to")

    class LegalBasis(models.TextChoices):
        PUBLIC_TASK = "public_task", _("task of public interest (GDPR article 6.1 e)")
        CONSENT = "consent", _("consent (GDPR article 6.1 a)")

    idea: Any = models.OneToOneField(
        "dialogs.Idea", on_delete=models.PROTECT, related_name="contact", null=True, blank=True
    )
    # As it was sent in. Once a case is opened from it, the idea there is theirs too.
    incoming: Any = models.OneToOneField(
        "dialogs.IncomingIdea", on_delete=models.PROTECT, related_name="contact", null=True, blank=True
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
    # What they read before they left it; empty when somebody told them in person or on the telephone.
    informed_by: Any = models.ForeignKey(
        "dialogs.InformationText", on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    # Empty until the last answer has gone out: the person is owed one as long as it has not.
    erase_after = models.DateField(_("erase after"), null=True, blank=True)

    class Meta:
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")
        constraints = [
            models.CheckConstraint(
                condition=Q(dialog__isnull=True, purpose="answer_idea")
                & (Q(idea__isnull=False) | Q(incoming__isnull=False))
                | Q(dialog__isnull=False, idea=None, incoming=None, purpose="tell_participant")
                | Q(dialog=None, idea=None, incoming=None, purpose="subscribe"),
                name="contact_has_its_purpose",
            ),
            models.UniqueConstraint(
                "dialog", Lower("email"), name="participant_signs_up_once", condition=~Q(email="")
            ),
        ]

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"
