import uuid
from typing import Any

from django.contrib.postgres.functions import RandomUUID
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _


class Contact(models.Model):
    """The only place where a resident's personal data is kept: with purpose, legal basis and expiry (I13).

    Of whoever brought an idea, of a participant who asked to hear what came of the dialogue, of a
    subscriber, or of whoever reported a fault in accessibility. It points at the idea, the case or the
    report, not the other way round, so that it can be erased without touching a record.
    """

    class Purpose(models.TextChoices):
        ANSWER_IDEA = "answer_idea", _("to answer the person who brought the idea")
        TELL_PARTICIPANT = "tell_participant", _("to tell participants what came of the dialogue")
        SUBSCRIBE = "subscribe", _("to send what somebody subscribes to")
        ANSWER_REPORT = "answer_report", _("to answer a report about accessibility")

    class LegalBasis(models.TextChoices):
        PUBLIC_TASK = "public_task", _("task of public interest (GDPR article 6.1 e)")
        CONSENT = "consent", _("consent (GDPR article 6.1 a)")

    #: Signed, it is the link by which the person takes their consent back (dialogs/secret_link.py).
    uuid = models.UUIDField(unique=True, default=uuid.uuid4, db_default=RandomUUID(), editable=False)
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
    report: Any = models.OneToOneField(
        "dialogs.AccessibilityReport", models.PROTECT, related_name="contact", null=True, blank=True
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
                condition=Q(dialog__isnull=True, report=None, purpose="answer_idea")
                & (Q(idea__isnull=False) | Q(incoming__isnull=False))
                | Q(dialog__isnull=False, idea=None, incoming=None, report=None, purpose="tell_participant")
                | Q(dialog=None, idea=None, incoming=None, report=None, purpose="subscribe")
                | Q(dialog=None, idea=None, incoming=None, report__isnull=False, purpose="answer_report"),
                name="contact_has_its_purpose",
            ),
            models.UniqueConstraint(
                "dialog", Lower("email"), name="participant_signs_up_once", condition=~Q(email="")
            ),
            # One for all that they subscribe to: the last one that is ended takes the address with it.
            models.UniqueConstraint(
                Lower("email"), name="subscriber_has_one_contact", condition=Q(purpose="subscribe")
            ),
            models.CheckConstraint(
                condition=~Q(purpose="subscribe", email=""), name="subscriber_has_an_address"
            ),
        ]
        indexes = [
            models.Index(
                fields=["erase_after"], name="contact_to_erase", condition=Q(erase_after__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"
