import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, TypedDict

from django.db.models import Case, Exists, OuterRef, QuerySet, Subquery, Value, When

from dialogs.models import Dialog, DialogDecision, Proposal, PublicFeedback

from .phase import Phase

if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

    class Annotations(TypedDict):
        phase: str
        was_proposed: bool
        answered_at: datetime.datetime | None
        begins_on: datetime.date | None

    PublishedCase = WithAnnotations[Dialog, Annotations]


def published_cases(on: datetime.date) -> "QuerySet[PublishedCase]":
    """What residents may know of, with its phase on a day. Every public page starts here."""
    return _published_cases(on).all()  # a copy: nothing that it finds stays behind


@lru_cache(maxsize=2)
def _published_cases(on: datetime.date) -> "QuerySet[PublishedCase]":
    """Put together once a day: it costs more than asking the database does."""
    phases = [When(condition, then=Value(phase.value)) for phase, condition in Phase.conditions(on).items()]
    proposed = Exists(Proposal.objects.filed().filter(dialog=OuterRef("pk")))
    plans = DialogDecision.objects.current().filter(dialog=OuterRef("pk"), outcome="yes")
    answers = PublicFeedback.objects.filed().filter(dialog=OuterRef("pk")).order_by("version")
    return (
        Dialog.objects.published()
        .select_related("committee", "office", "ladder")
        .annotate(
            phase=Case(*phases, default=Value("")),
            was_proposed=proposed,
            answered_at=Subquery(answers.values("event__at")[:1]),
            begins_on=Subquery(plans.order_by("-proposal__version", "-pk").values("period_from")[:1]),
        )
    )
