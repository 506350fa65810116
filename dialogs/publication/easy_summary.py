import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dialogs.models.record import local_date

if TYPE_CHECKING:
    from dialogs.models import Dialog


@dataclass(frozen=True)
class PublicEasySummary:
    """What the dialogue is about in easy Swedish: the newest version alone. Who wrote it stays inside."""

    text: str
    published_on: datetime.date


def easy_summary_of(dialog: "Dialog") -> PublicEasySummary | None:
    newest = dialog.easy_summaries.newest()
    return PublicEasySummary(newest.text, local_date(newest.published_at)) if newest else None
