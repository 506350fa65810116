import uuid
from typing import Any, ClassVar

from django.conf import settings
from django.contrib.postgres.functions import TransactionNow
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .contact import Contact


class PrivacyActQuerySet(models.QuerySet["PrivacyAct"]):
    def erasures(self) -> "PrivacyActQuerySet":
        return self.filter(kind=PrivacyAct.Kind.ERASURE)


class PrivacyAct(models.Model):
    """What was done with residents' data, without the data: how much was erased, when, by which rule.

    Append-only, and no contact goes away in a transaction that leaves no erasure here (law/privacy_acts.sql).
    """

    class Kind(models.TextChoices):
        ERASURE = "erasure", _("Erased")
        EXTRACT = "extract", _("Register extract")
        CORRECTION = "correction", _("Corrected")

    class Rule(models.TextChoices):
        EXPIRED = "expired", _("the days after the last answer are over")
        UNCONFIRMED = "unconfirmed", _("the subscription was never confirmed")
        ENDED = "ended", _("the subscription has ended")
        WORDS = "words", _("the time for which words are kept is over")
        WITHDRAWN = "withdrawn", _("the person took back the consent")
        REMOVED = "removed", _("the office removed it at the person's request")
        ASKED = "asked", _("the person asked for it")

    class Data(models.TextChoices):
        CONTACT = "contact", _("name, e-mail address and telephone number")
        IDEA = "idea", _("the words of an idea")
        REPORT = "report", _("the words of a report about accessibility")
        COMMENT = "comment", _("a comment on whether somebody heard back")

    # The form's own key: a double click is one act (I14).
    key = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    at = models.DateTimeField(_("when"), default=timezone.now)
    kind = models.CharField(_("what was done"), max_length=10, choices=Kind)
    rule = models.CharField(_("why"), max_length=12, choices=Rule)
    data = models.CharField(_("what data"), max_length=10, choices=Data)
    #: What the data was kept for: as of a contact; empty where it was for several.
    purpose = models.CharField(_("purpose"), max_length=30, choices=Contact.Purpose, blank=True)
    count = models.PositiveIntegerField(_("how many"))
    #: Of the municipality's plan for documents, as it was called then.
    plan = models.CharField(_("plan"), max_length=200, blank=True)
    #: Empty: the plan, or the person in question.
    by: Any = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    #: Set by the database: ties an erasure to what vanished in the same transaction.
    transaction_at = models.DateTimeField(db_default=TransactionNow(), editable=False)

    objects: ClassVar = PrivacyActQuerySet.as_manager()

    class Meta:
        verbose_name = _("privacy act")
        verbose_name_plural = _("privacy acts")
        ordering = ["-at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(kind="erasure") | Q(count__gte=1), name="erasure_erased_something"
            ),
            models.CheckConstraint(
                condition=Q(kind="erasure") | Q(by__isnull=False, rule="asked"),
                name="extract_and_correction_are_made_by_somebody",
            ),
        ]
        indexes = [
            models.Index(fields=["-at"], name="privacy_act_newest"),
            models.Index(fields=["transaction_at"], name="privacy_act_transaction"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.get_data_display()}"
