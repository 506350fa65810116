import uuid

from django.core.validators import URLValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class OccasionQuerySet(models.QuerySet["Occasion"]):
    def held(self) -> "OccasionQuerySet":
        return self.filter(status=Occasion.Status.HELD)

    def figures(self) -> dict[str, int]:
        """Sums over held occasions. Exact and estimated numbers of participants are never added together."""
        held = Q(status=Occasion.Status.HELD)
        exact, estimated = held & Q(attended_is_estimate=False), held & Q(attended_is_estimate=True)
        return self.aggregate(
            occasions_held=models.Count("pk", filter=held),
            occasions_cancelled=models.Count("pk", filter=Q(status=Occasion.Status.CANCELLED)),
            attended_exact=models.Sum("attended", filter=exact, default=0),
            attended_estimated=models.Sum("attended", filter=estimated, default=0),
            contributions=models.Sum("contributions", filter=held, default=0),
        )


class Occasion(models.Model):
    """One time and place of a dialogue: a walk, a workshop, a survey. Planned, then held or cancelled."""

    class Status(models.TextChoices):
        PLANNED = "planned", _("Planned")
        HELD = "held", _("Held")
        CANCELLED = "cancelled", _("Cancelled")

    dialog = models.ForeignKey("dialogs.Dialog", on_delete=models.PROTECT, related_name="occasions")
    # The form's own key: a double click adds one occasion (I14).
    key = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    revision = models.PositiveIntegerField(default=1, editable=False)
    method = models.ForeignKey(
        "dialogs.Method", verbose_name=_("method"), on_delete=models.PROTECT, related_name="occasions"
    )
    place = models.CharField(_("place"), max_length=200)
    starts_at = models.DateTimeField(_("begins"))
    ends_at = models.DateTimeField(_("ends"), null=True, blank=True)
    # What residents need to know before they come. All three are read by everybody.
    accessibility = models.TextField(_("accessibility"), max_length=2_000, blank=True)
    contact = models.CharField(_("whom to ask"), max_length=200, blank=True)
    link = models.CharField(
        _("web address"), max_length=500, blank=True, validators=[URLValidator(schemes=["http", "https"])]
    )
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.PLANNED)
    invited = models.PositiveIntegerField(_("number invited"), null=True, blank=True)
    # Zero is a result too, and not the same as "not counted".
    attended = models.PositiveIntegerField(_("number who took part"), null=True, blank=True)
    attended_is_estimate = models.BooleanField(_("the number is an estimate"), default=False)
    elected_members = models.TextField(_("elected members present"), max_length=2_000, blank=True)
    contributions = models.PositiveIntegerField(_("number of contributions"), null=True, blank=True)
    notes = models.TextField(_("notes"), max_length=20_000, blank=True)
    cancelled_reason = models.TextField(_("why it was cancelled"), max_length=2_000, blank=True)

    objects = OccasionQuerySet.as_manager()

    class Meta:
        verbose_name = _("occasion")
        verbose_name_plural = _("occasions")
        ordering = ["starts_at", "pk"]
        constraints = [
            models.CheckConstraint(
                # Not counted is not nobody: it is left empty, and the notes say so.
                condition=~Q(status="held") | Q(attended__isnull=False) | ~Q(notes=""),
                name="held_occasion_is_counted",
                violation_error_message=_(
                    "Say how many took part. Nobody is 0. If nobody counted, say so in the notes."
                ),
                violation_error_code="attended",
            ),
            models.CheckConstraint(
                condition=Q(status="held") | Q(attended__isnull=True),
                name="only_held_occasions_are_counted",
                violation_error_message=_("Only an occasion that was held has participants."),
                violation_error_code="attended",
            ),
            models.CheckConstraint(
                condition=~Q(status="cancelled") | ~Q(cancelled_reason=""),
                name="cancelled_occasion_says_why",
                violation_error_message=_("Say why it was cancelled."),
                violation_error_code="cancelled_reason",
            ),
            models.CheckConstraint(
                condition=Q(ends_at__isnull=True) | Q(ends_at__gte=F("starts_at")),
                name="occasion_ends_after_it_begins",
                violation_error_message=_("The occasion cannot end before it begins."),
                violation_error_code="ends_at",
            ),
            models.CheckConstraint(
                # It becomes a link on a public page: no javascript:, no ftp:.
                condition=Q(link="") | Q(link__regex=r"^https?://[^/\s]+"),
                name="occasion_links_to_the_web",
                violation_error_message=_("Write a whole web address that begins with https://."),
                violation_error_code="link",
            ),
        ]
        indexes = [
            # What was held by a method, for the guide: counted without reading the occasions themselves.
            models.Index(
                fields=["method", "dialog"],
                include=["attended", "attended_is_estimate"],
                condition=Q(status="held"),
                name="held_by_method",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.method}, {self.place}"
