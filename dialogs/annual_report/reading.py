"""The year's cases with all that is told of them: as many queries for two hundred as for one."""

import datetime
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, Any

from django.db.models import Prefetch, Q

from dialogs.models import (
    Cancellation,
    Compilation,
    Dialog,
    DialogDecision,
    Effect,
    Execution,
    GoalOutcome,
    InformationMeeting,
    InvestigationDecision,
    Occasion,
    PublicFeedback,
    State,
)
from dialogs.publication.cases import published_cases

if TYPE_CHECKING:
    from dialogs.publication.cases import PublishedCase


def dialogues(
    first: datetime.date, last: datetime.date, begins_at: datetime.datetime, on: datetime.date
) -> "Iterable[PublishedCase]":
    """Those that ran, waited for their answer, got it, or were to get it."""
    keys = _keys(first, last, begins_at)
    cases = published_cases(on).filter(pk__in=keys).prefetch_related(*_told_of_dialogues())
    return cases.order_by("committee__name", "title", "pk")


def _keys(first: datetime.date, last: datetime.date, begins_at: datetime.datetime) -> list[int]:
    """Looked up beforehand: else each case of all years would be asked about one by one."""
    decided = DialogDecision.objects.current().filter(outcome=DialogDecision.Outcome.YES)
    begun = Q(pk__in=decided.filter(period_from__lte=last).order_by().values("dialog"))
    answered = PublicFeedback.objects.filed().filter(event__at__lt=begins_at).order_by()
    promised = Q(feedback_date__range=(first, last))
    found = Dialog.objects.published().filter(begun & ~Q(pk__in=answered.values("dialog")) | promised)
    return list(found.order_by().values_list("pk", flat=True))


def _told_of_dialogues() -> Iterator[Prefetch]:
    decided = DialogDecision.objects.current().filter(outcome=DialogDecision.Outcome.YES)
    in_order = decided.select_related("proposal", "meeting").prefetch_related("proposal__methods")
    yield Prefetch("dialogdecisions", in_order.order_by("proposal__version", "pk"), "plans")
    yield Prefetch("publicfeedbacks", PublicFeedback.objects.filed().order_by("version"), "answers")
    yield Prefetch("executions", Execution.objects.current(), "held")
    yield Prefetch("cancellations", Cancellation.objects.current(), "broken_off")
    outcomes = Prefetch("goal_outcomes", GoalOutcome.objects.select_related("goal"))
    yield Prefetch("compilations", Compilation.objects.current().prefetch_related(outcomes), "results")
    yield Prefetch("occasions", Occasion.objects.held(), "times")
    yield Prefetch("effects", Effect.objects.current().order_by("as_of", "pk"), "told_effects")


def refusals(first: datetime.date, last: datetime.date) -> Iterable[Any]:
    """Every NEJ of the year that ended in an information meeting, or will."""
    within = {"decided_on__range": (first, last), "dialog__state__in": [State.INFORMATION, State.COMPLETED]}
    meetings = InformationMeeting.objects.current()
    told = Prefetch("dialog__informationmeetings", meetings, "held_meetings")
    asked = InvestigationDecision.objects.current().filter(outcome=False, **within)
    proposed = DialogDecision.objects.current().filter(outcome=DialogDecision.Outcome.NO, **within)
    proposed = proposed.exclude(proposal__event__step="submit_plan_change")
    return chain(
        *(found.select_related("dialog__committee").prefetch_related(told) for found in (asked, proposed))
    )


def effects(first: datetime.date, last: datetime.date) -> Iterable[Effect]:
    """The latest of each dialogue that was recorded as of a day in the year."""
    found = Effect.objects.current().filter(as_of__range=(first, last)).select_related("dialog__committee")
    latest = {effect.dialog_id: effect for effect in found.order_by("as_of", "pk")}
    return sorted(latest.values(), key=lambda effect: (str(effect.dialog.committee), effect.dialog.title))
