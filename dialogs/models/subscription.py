import datetime
import uuid
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

#: Whoever does not confirm within this time is erased; InformationText says so too.
CONFIRM_WITHIN = datetime.timedelta(days=7)


class SubscriptionQuerySet(models.QuerySet["Subscription"]):
    def running(self) -> Self:
        """Asked for or confirmed, and not ended: its address is still needed."""
        return self.filter(ended_at=None)

    def active(self) -> Self:
        return self.running().filter(confirmed_at__isnull=False)

    def unconfirmed(self) -> Self:
        return self.running().filter(confirmed_at=None)


class Subscription(models.Model):
    """Somebody wants to be told by mail: of one dialogue, of a committee's dialogues, or of all of them.

    Nothing is sent before it is confirmed by the link that went to the address (double opt-in). The address
    stands in the contact alone, which is erased with its last subscription; the row stays and says of nobody
    that they subscribed (I13). Facts never change; it is confirmed and ended once (law/subscriptions.sql).
    """

    #: Its secret links are this, signed (dialogs/secret_link.py).
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    # The form's own key: a double click asks once (I14).
    key = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    contact: Any = models.ForeignKey(
        "dialogs.Contact", models.SET_NULL, null=True, related_name="subscriptions", db_index=False
    )
    # At most one of the two. Neither: all dialogues of the municipality.
    dialog: Any = models.ForeignKey(
        "dialogs.Dialog", models.PROTECT, null=True, blank=True, related_name="subscriptions", db_index=False
    )
    committee: Any = models.ForeignKey(
        "committees.Committee", models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    informed_by: Any = models.ForeignKey("dialogs.InformationText", models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(_("asked for"), default=timezone.now, editable=False)
    confirmed_at = models.DateTimeField(_("confirmed"), null=True, editable=False)
    ended_at = models.DateTimeField(_("ended"), null=True, editable=False)

    objects: ClassVar = SubscriptionQuerySet.as_manager()

    class Meta:
        verbose_name = _("subscription")
        verbose_name_plural = _("subscriptions")
        ordering = ["-asked_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(dialog__isnull=True) | Q(committee__isnull=True), name="subscription_to_one_thing"
            ),
            models.CheckConstraint(
                condition=Q(contact__isnull=False) | Q(ended_at__isnull=False),
                name="running_subscription_has_an_address",
            ),
            models.CheckConstraint(
                condition=Q(confirmed_at__isnull=True)
                | Q(confirmed_at__gte=F("asked_at"), confirmed_at__lte=F("asked_at") + CONFIRM_WITHIN),
                name="subscription_confirmed_in_time",
            ),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True) | Q(ended_at__gte=Coalesce("confirmed_at", "asked_at")),
                name="subscription_ends_after_it_began",
            ),
            models.UniqueConstraint(
                "contact",
                Coalesce("dialog", 0),
                Coalesce("committee", 0),
                condition=Q(confirmed_at__isnull=False, ended_at__isnull=True),
                name="one_subscription_to_a_thing",
            ),
        ]
        indexes = [
            models.Index(fields=["contact"], name="subscription_of_contact"),
            models.Index(
                fields=["dialog", "committee"],
                name="active_subscription_to",
                condition=Q(confirmed_at__isnull=False, ended_at__isnull=True),
            ),
            models.Index(
                fields=["asked_at"],
                name="subscription_unconfirmed",
                condition=Q(confirmed_at__isnull=True, ended_at__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def is_active(self) -> bool:
        return self.confirmed_at is not None and self.ended_at is None

    @property
    def confirm_by(self) -> datetime.datetime:
        return self.asked_at + CONFIRM_WITHIN
