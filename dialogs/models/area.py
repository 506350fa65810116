import uuid

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

FIRST_YEAR, LAST_YEAR = 2000, 2100


class ProposedAreaQuerySet(models.QuerySet["ProposedArea"]):
    def open(self) -> "ProposedAreaQuerySet":
        """Neither opened as a case nor dropped."""
        return self.filter(dialog=None, dropped_at=None)


class ProposedArea(models.Model):
    """What a committee itself proposes to hold dialogue on, in one year (PROCESS R4).

    Edited until a case is opened from it or the committee drops it; then the database keeps it as it stands.
    """

    committee = models.ForeignKey(
        "committees.Committee",
        models.PROTECT,
        related_name="proposed_areas",
        verbose_name=_("committee"),
        editable=False,
    )
    year = models.PositiveSmallIntegerField(
        _("year"), validators=[MinValueValidator(FIRST_YEAR), MaxValueValidator(LAST_YEAR)]
    )
    title = models.CharField(_("area"), max_length=200)
    description = models.TextField(_("why a dialogue is needed"), max_length=20_000, blank=True)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="+",
        verbose_name=_("entered by"),
        editable=False,
    )
    proposed_at = models.DateTimeField(default=timezone.now, editable=False)
    dialog = models.OneToOneField(
        "dialogs.Dialog", models.PROTECT, null=True, related_name="proposed_area", editable=False
    )
    dropped_at = models.DateTimeField(null=True, editable=False)
    dropped_reason = models.TextField(_("why it is dropped"), max_length=2_000, blank=True, editable=False)
    # The form's own key: a double click proposes one area (I14).
    key = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    # Bumped by the database, so that a form can tell that it is stale (I15).
    revision = models.PositiveIntegerField(default=1, editable=False)

    objects = ProposedAreaQuerySet.as_manager()

    class Meta:
        verbose_name = _("proposed area")
        verbose_name_plural = _("proposed areas")
        ordering = ["-year", "committee", "title", "pk"]
        constraints = [
            models.UniqueConstraint(
                "committee",
                "year",
                Lower("title"),
                name="area_once_a_year",
                violation_error_message=_("The committee has already proposed this area for that year."),
                violation_error_code="title",
            ),
            models.CheckConstraint(condition=~Q(title=""), name="area_has_a_title"),
            models.CheckConstraint(
                condition=Q(year__gte=FIRST_YEAR, year__lte=LAST_YEAR), name="area_of_a_year"
            ),
            models.CheckConstraint(
                condition=Q(dropped_at=None, dropped_reason="")
                | Q(dropped_at__isnull=False) & ~Q(dropped_reason=""),
                name="area_dropped_for_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(dialog=None) | Q(dropped_at=None), name="area_is_opened_or_dropped"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_open(self) -> bool:
        return self.dialog_id is None and self.dropped_at is None
