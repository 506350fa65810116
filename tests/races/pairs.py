"""The pairs that race, and what must come of each."""

import datetime
import random
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace

from django.db import transaction

from checklists.models import Phase
from committees.models import Meeting, Membership, Person
from dialogs import refusals
from dialogs.drafting import Stale
from dialogs.models import (
    CaseNumberSeries,
    Dialog,
    InvestigationDecision,
    MeasurabilityReview,
    Occasion,
    State,
)
from tests.journeys import Journey

from .overlap import PAUSE, Act, patiently
from .rider import Rider

Acts = tuple[Act, Act]
FIRST = "Någon hann före."
SAME = "En idé, skickad två gånger"


def as_it_is(case: Journey) -> None:
    pass


def nothing_more(case: Journey) -> list[str]:
    return []


@dataclass(frozen=True)
class Pair:
    """Two acts from the same starting point."""

    stands_in: State | None
    acts: Callable[[Rider, Rider], Acts]
    #: What the loser reads: a piece of the sentence. Of a stale draft the page tells, not the refusal.
    told: tuple[str | type[Exception], ...] = (FIRST,)
    wins: frozenset[int] = frozenset({1})
    prepared: Callable[[Journey], object] = as_it_is
    #: What else must hold afterwards: whatever it yields is wrong.
    afterwards: Callable[[Journey], list[str]] = nothing_more
    #: Promises of the case that this pair may rightly leave unkept.
    except_for: tuple[str, ...] = ()
    #: Whether it is a lock that keeps them apart, and not a revision, a unique index or nothing at all.
    needs_locks: bool = True


def proposal_reviewed(case: Journey) -> None:
    case.write_proposal()
    case.review_measurability()


def ready_to_end(case: Journey) -> None:
    case.hold_occasion()
    case.tick(Phase.DURING)


def feedback_written(case: Journey) -> None:
    case.compile_results()
    case.write_feedback()


def ready_to_close(case: Journey) -> None:
    feedback_written(case)
    case.publish_feedback()
    case.report_to_committee()


def changed_goal(rider: Rider) -> Act:
    page = rider.opened_proposal()
    page.facts["goals"] = [replace(goal, target="400") for goal in page.facts["goals"]]
    return page.save


def review(rider: Rider) -> Act:
    read = rider.dialog.draft_proposal().goals_revision
    record = MeasurabilityReview(approved=True, goals_revision=read)
    return lambda: rider.take("review_measurability", record, by=rider.town.strateg)


def the_review_is_of_other_goals(case: Journey) -> list[str]:
    if case.dialog.blockers("submit_proposal", case.today):
        return []
    return ["goals that nobody has reviewed may be submitted"]


def two_ideas(one: Rider, other: Rider) -> Acts:
    return lambda: one.register(title="Första"), lambda: other.register(title="Andra", by=other.town.kollega)


def numbered_without_gaps(case: Journey) -> list[str]:
    numbers = sorted(Dialog.objects.values_list("number", flat=True))
    [last] = CaseNumberSeries.objects.values_list("last", flat=True)
    expected = [f"MD-2016-{serial:04d}" for serial in range(1, last + 1)]
    return [] if numbers == expected else [f"{numbers} were given, the series says {expected}"]


def one_case(case: Journey) -> list[str]:
    made = Dialog.objects.filter(title=SAME).count()
    return [] if made == 1 else [f"the same form made {made} cases"]


def same_decision(one: Rider, other: Rider) -> Acts:
    form = {"by": one.town.sekreterare, "key": uuid.uuid4()}
    facts = {"q1": True, "q2": False, "reason": "Det är redan bestämt."} | one.minutes()

    def send(rider: Rider) -> Act:
        return lambda: rider.take("decide_investigation", InvestigationDecision(**facts), **form)

    return send(one), send(other)


def same_registration(one: Rider, other: Rider) -> Acts:
    key = uuid.uuid4()
    return lambda: one.register(key=key, title=SAME), lambda: other.register(key=key, title=SAME)


def same_occasion(one: Rider, other: Rider) -> Acts:
    key = uuid.uuid4()
    return lambda: one.add_occasion(key), lambda: other.add_occasion(key)


def one_occasion(case: Journey) -> list[str]:
    return [] if Occasion.objects.count() == 1 else ["the same form made two occasions"]


def with_a_sister(case: Journey) -> None:
    """Another case of the same committee, as far along."""
    case.sister = Journey(case.town, case.today - datetime.timedelta(days=10), paragraph=500)
    case.sister.register()
    case.sister.to(case.dialog.state)
    case.sister.at = case.at


def at_a_meeting(case: Journey) -> None:
    with_a_sister(case)
    Meeting.objects.create(committee=case.town.committee, date=case.today)


def in_two_cases(*, same_paragraph: bool) -> Callable[[Rider, Rider], Acts]:
    def acts(one: Rider, other: Rider) -> Acts:
        other.dialog = Dialog.objects.exclude(pk=one.dialog.pk).get()
        other.paragraph = one.paragraph + (0 if same_paragraph else 1)
        return one.decide_investigation, other.decide_investigation

    return acts


@transaction.atomic
def end_the_role(person: Person, on: datetime.date) -> None:
    time.sleep(random.uniform(0, 4 * PAUSE))  # nothing makes it wait for the step: let either be first
    Membership.objects.filter(person=person).update(valid_to=on - datetime.timedelta(days=1))
    time.sleep(PAUSE)


def the_role_is_gone(case: Journey) -> list[str]:
    try:
        Rider.on(case, 900).table()
    except refusals.NotPermitted:
        return []
    return ["somebody without the role took a step afterwards"]


PAIRS: dict[str, Pair] = {
    "decide, decide": Pair(
        State.INVESTIGATION, lambda one, other: (one.decide_investigation, other.decide_no)
    ),
    "decide, withdraw": Pair(
        State.INVESTIGATION, lambda one, other: (one.decide_investigation, other.withdraw)
    ),
    "submit, reopen a point": Pair(
        State.PROPOSAL,
        lambda one, other: (one.opened_proposal().submit, patiently(other.reopen_point)),
        told=(FIRST, "i checklistan är inte klar."),
        prepared=proposal_reviewed,
    ),
    "submit, change a goal": Pair(
        State.PROPOSAL,
        lambda one, other: (one.opened_proposal().submit, patiently(changed_goal(other))),
        told=(FIRST, Stale),
        prepared=proposal_reviewed,
    ),
    "review, change a goal": Pair(
        State.PROPOSAL,
        lambda one, other: (review(one), changed_goal(other)),
        told=("Målen har ändrats sedan du läste dem.",),
        wins=frozenset({1, 2}),
        prepared=lambda case: case.write_proposal(),
        afterwards=the_review_is_of_other_goals,
        needs_locks=False,
    ),
    "decide, table": Pair(State.DECISION, lambda one, other: (one.decide_dialog, other.table)),
    "complete, add an occasion": Pair(
        State.EXECUTION,
        lambda one, other: (one.complete_execution, lambda: other.add_occasion(uuid.uuid4())),
        told=(FIRST, "Tillfällen som ännu står som planerade: 1."),
        prepared=ready_to_end,
    ),
    "complete, cancel": Pair(
        State.EXECUTION,
        lambda one, other: (one.complete_execution, other.cancel_dialog),
        prepared=ready_to_end,
    ),
    "publish, edit the feedback": Pair(
        State.FEEDBACK,
        lambda one, other: (one.opened_feedback().publish, other.opened_feedback(said="Mer ljus.").save),
        told=(Stale, "Återkopplingen är redan publicerad."),
        prepared=feedback_written,
    ),
    "close, correct": Pair(
        State.FEEDBACK,
        lambda one, other: (
            one.close,
            lambda: other.correct(
                other.dialog.committeereports.get(), by=other.town.sekreterare, summary="Nämnden tackade."
            ),
        ),
        prepared=ready_to_close,
    ),
    "number, number": Pair(State.IDEA, two_ideas, wins=frozenset({2}), afterwards=numbered_without_gaps),
    "the year's first number, twice": Pair(
        None, two_ideas, wins=frozenset({2}), afterwards=numbered_without_gaps, needs_locks=False
    ),
    "decide, the same form": Pair(State.INVESTIGATION, same_decision, wins=frozenset({2})),
    "register, the same form": Pair(State.IDEA, same_registration, wins=frozenset({2}), afterwards=one_case),
    "occasion, the same form": Pair(
        State.EXECUTION, same_occasion, wins=frozenset({2}), afterwards=one_occasion
    ),
    "edit, edit": Pair(
        State.PROPOSAL,
        lambda one, other: (
            one.opened_proposal(question="Vad saknas?").save,
            other.opened_proposal(question="Vad stör?").save,
        ),
        told=(Stale,),
        prepared=lambda case: case.write_proposal(),
    ),
    "§, the same § in another case": Pair(
        State.INVESTIGATION,
        in_two_cases(same_paragraph=True),
        told=("är redan använd.",),
        prepared=at_a_meeting,
    ),
    "§, the next § in another case": Pair(
        State.INVESTIGATION,
        in_two_cases(same_paragraph=False),
        wins=frozenset({2}),
        prepared=with_a_sister,
        needs_locks=False,
    ),
    "decide, lose the role": Pair(
        State.INVESTIGATION,
        lambda one, other: (one.table, lambda: end_the_role(other.town.sekreterare, other.today)),
        told=("Det är någon annans uppgift.",),
        wins=frozenset({1, 2}),
        afterwards=the_role_is_gone,
        except_for=("by_whom", "rights_held_on_the_day"),  # the end of the role is dated back
        needs_locks=False,
    ),
    "hand over, hand over": Pair(
        State.PROPOSAL,
        lambda one, other: (one.hand_over, lambda: other.hand_over(handler=other.town.handlaggare)),
    ),
}
