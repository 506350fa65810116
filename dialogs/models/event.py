import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q, Value
from django.utils.translation import gettext_lazy as _

from .state import State


class Event(models.Model):
    """One step, remembered: audit trail, outbox and statistics at once (I3, I4).

    The database fills in `sequence`, `waited`, `record_digest`, `previous_hash` and `hash` when the row is
    inserted, and refuses every later change. Holds no personal data of residents.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    dialog = models.ForeignKey("dialogs.Dialog", on_delete=models.PROTECT, related_name="events")
    sequence = models.PositiveIntegerField(db_default=0)
    step = models.CharField(max_length=40)
    from_state = models.CharField(max_length=20, choices=State, blank=True)
    to_state = models.CharField(max_length=20, choices=State)
    # People's acts are never deleted: the trail must be able to say who.
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    # Time spent in from_state, stored when it is left: lead times become plain sums.
    waited = models.DurationField(null=True, db_default=None)
    record_kind = models.CharField(max_length=40, blank=True)
    record_digest = models.BinaryField(null=True, db_default=None)
    previous_hash = models.BinaryField(db_default=Value(b""))
    hash = models.BinaryField(db_default=Value(b""))
    # The form's own key: the same form posted twice has one effect (I14).
    key = models.UUIDField(null=True, unique=True)

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        ordering = ["dialog", "sequence"]
        constraints = [
            models.UniqueConstraint(fields=["dialog", "sequence"], name="event_sequence_unique"),
            models.UniqueConstraint(fields=["dialog", "previous_hash"], name="event_chain_never_forks"),
        ]
        indexes = [
            models.Index(fields=["-at"], name="event_newest"),
            # When dialogues were answered and closed, for the figures.
            models.Index(
                fields=["step", "at"],
                name="event_that_ends",
                condition=Q(step__in=["publish_feedback", "close"]),
                include=["dialog"],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.dialog_id}/{self.sequence} {self.step}"

    @property
    def changes_state(self) -> bool:
        return self.from_state != self.to_state

    @property
    def record(self) -> "models.Model | None":
        """The record that this step filed, if it files one."""
        return getattr(self, self.record_kind) if self.record_kind else None

    @property
    def done(self) -> str:
        """What happened, as a plain sentence."""
        return str(self.dialog.STEPS[self.step].done)
