import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dialogs.models.record import local_date

if TYPE_CHECKING:
    from .cases import PublishedCase


@dataclass(frozen=True)
class Promise:
    """When residents hear back: what the committee promised, and whether it kept to it (PROCESS F1, F3)."""

    date: datetime.date
    on: datetime.date
    kept_on: datetime.date | None = None
    first_date: datetime.date | None = None

    @property
    def is_kept(self) -> bool:
        return self.kept_on is not None

    @property
    def was_moved(self) -> bool:
        return self.first_date is not None and self.first_date != self.date

    @property
    def late_days(self) -> int:
        """Days past the promised date until the answer came, or until today: Swedish calendar dates (I18)."""
        return max(0, ((self.kept_on or self.on) - self.date).days)

    @property
    def is_overdue(self) -> bool:
        return not self.is_kept and self.late_days > 0

    @property
    def days_left(self) -> int:
        return max(0, (self.date - self.on).days)


def promise_of(case: "PublishedCase", on: datetime.date) -> Promise | None:
    """The promise that holds now; with the first JA, the page can also tell that it was moved."""
    if case.feedback_date is None:
        return None
    return Promise(case.feedback_date, on, kept_on=local_date(case.answered_at) if case.answered_at else None)
