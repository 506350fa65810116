import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from django.utils import timezone

from dialogs.models import Occasion

if TYPE_CHECKING:
    from dialogs.models import Dialog


@dataclass(frozen=True)
class PublicOccasion:
    """A time and place of a dialogue. Neither the notes nor who was there (I10)."""

    method: str
    place: str
    starts_at: datetime.datetime
    ends_at: datetime.datetime | None
    accessibility: str
    #: A function to ask, as the office wrote it.
    contact: str
    #: Where a survey or a vote is answered: http or https.
    link: str
    status: str
    status_label: str
    attended: int | None
    attended_is_estimate: bool
    contributions: int | None
    cancelled_reason: str

    @property
    def link_host(self) -> str:
        """Whose site one gets to: said beside the link."""
        return urlsplit(self.link).hostname or ""

    @property
    def is_held(self) -> bool:
        return self.status == Occasion.Status.HELD

    @property
    def is_cancelled(self) -> bool:
        return self.status == Occasion.Status.CANCELLED

    @property
    def is_planned(self) -> bool:
        return self.status == Occasion.Status.PLANNED

    @property
    def is_one_day(self) -> bool:
        return self.ends_at is None or self.first_day == timezone.localdate(self.ends_at)

    @property
    def first_day(self) -> datetime.date:
        return timezone.localdate(self.starts_at)


def occasions_of(dialog: "Dialog") -> tuple[PublicOccasion, ...]:
    return tuple(map(occasion_of, dialog.occasions.select_related("method")))


def occasion_of(occasion: Occasion) -> PublicOccasion:
    return PublicOccasion(
        method=occasion.method.name,
        place=occasion.place,
        starts_at=occasion.starts_at,
        ends_at=occasion.ends_at,
        accessibility=occasion.accessibility,
        contact=occasion.contact,
        link=occasion.link,
        status=occasion.status,
        status_label=occasion.get_status_display(),
        attended=occasion.attended,
        attended_is_estimate=occasion.attended_is_estimate,
        contributions=occasion.contributions,
        cancelled_reason=occasion.cancelled_reason,
    )
