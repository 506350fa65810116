import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import OuterRef, Subquery

from dialogs.models import EasySummary
from dialogs.models.record import local_date

if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

    from dialogs.models import Dialog

    from .cases import Annotations

    class Told(Annotations):
        easy_text: str
        easy_since: datetime.datetime | None

    CaseInEasySwedish = WithAnnotations[Dialog, Told]


@dataclass(frozen=True)
class PublicEasySummary:
    """What the dialogue is about in easy Swedish: the newest version alone. Who wrote it stays inside."""

    text: str
    published_on: datetime.date


def newest_summary() -> dict[str, Subquery]:
    """The text of the newest version and since when, to be told of a case."""
    newest = EasySummary.objects.filter(dialog=OuterRef("pk")).order_by("-version")
    return {
        "easy_text": Subquery(newest.values("text")[:1]),
        "easy_since": Subquery(newest.values("published_at")[:1]),
    }


def easy_summary_of(case: "CaseInEasySwedish") -> PublicEasySummary | None:
    return PublicEasySummary(case.easy_text, local_date(case.easy_since)) if case.easy_since else None
