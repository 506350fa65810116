"""Random histories of a few cases of two committees: late, cancelled, remitted, corrected, backdated."""

import datetime
import uuid
from collections.abc import Callable
from dataclasses import replace
from random import Random
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from checklists.models import Phase
from committees.models import Office, Person
from dialogs.heard_back import answer
from dialogs.models import Compilation, GoalOutcome, HeardBack, State
from dialogs.refusals import StepRefused
from tests.dialogs.worlds import settle
from tests.journeys import DAY, Journey, NothingToHandIn
from tests.journeys.leg import there
from tests.people import Town

FIRST_DAY = datetime.date(2025, 1, 1)
#: So far the ordinary way; from there on anything may happen.
BEGINNINGS = [
    State.IDEA,
    State.INVESTIGATION,
    State.INFORMATION,
    State.EXECUTION,
    State.FEEDBACK,
    State.COMPLETED,
]
MOST_DAYS = 45
GROUPS = [["Närboende"], ["Unga", "Föreningar"], ["Äldre", "Unga", "Närboende"]]
REACHED = ["yes", "yes", "partly", "no", "unknown"]
LEVELS = ["consultation", "dialogue", "influence"]


def of_the_other_committee(town: Town) -> Town:
    return replace(
        town,
        committee=town.other_committee,
        office=town.other_office,
        handlaggare=town.handlaggare_kultur,
        sekreterare=town.sekreterare_kultur,
    )


def begun(town: Town, dice: Random, paragraph: int) -> Journey:
    town = dice.choice([town, of_the_other_committee(town)])
    journey = Journey(town, FIRST_DAY + dice.randint(0, 200) * DAY, paragraph)
    return journey.to(dice.choice(BEGINNINGS))


def live(journey: Journey, dice: Random, steps: int) -> None:
    """Take so many steps, or fewer when the case is over. What the rules refuse has not happened."""
    for _ in range(steps):
        journey.wait(dice.randint(0, MOST_DAYS))
        try:
            with transaction.atomic():
                MOVES[State(journey.dialog.state)](journey, dice)
                settle()
        except (StepRefused, ValidationError, NothingToHandIn):
            journey.dialog = type(journey.dialog).objects.get(pk=journey.dialog.pk)


def some_time_ago(journey: Journey, dice: Random) -> datetime.date:
    """Decided earlier than it was written down, often enough in another month."""
    return journey.today - dice.choice([0, 0, 10, 35]) * DAY


def once_in(dice: Random, times: int) -> bool:
    return bool(dice.randint(1, times) == 1)


def idea(journey: Journey, dice: Random) -> None:
    if once_in(dice, 12):
        journey.refer_elsewhere()
    elif once_in(dice, 8):
        journey.park()
    else:
        journey.refer_to_committee()


def investigation(journey: Journey, dice: Random) -> None:
    if once_in(dice, 10):
        journey.table()
    else:
        journey.decide_investigation(q2=not once_in(dice, 4), decided_on=some_time_ago(journey, dice))


def proposal(journey: Journey, dice: Random) -> None:
    if once_in(dice, 12):
        journey.withdraw()
        return
    journey.write_proposal(level=dice.choice(LEVELS), target_groups=dice.choice(GROUPS))
    if once_in(dice, 2):
        journey.write_goal(journey.dialog.draft_proposal(), text="Unga hörs")
    journey.review_measurability()
    journey.submit_proposal()


def decision(journey: Journey, dice: Random) -> None:
    outcome = dice.choice(["yes", "yes", "yes", "yes", "remit", "no"])
    facts = {} if outcome == "yes" else {"reason": "Skäl.", "feedback_date": None}
    journey.decide_dialog(outcome=outcome, decided_on=some_time_ago(journey, dice), **facts)


def execution(journey: Journey, dice: Random) -> None:
    if once_in(dice, 6):
        journey.write_proposal(level=dice.choice(LEVELS), target_groups=dice.choice(GROUPS))
        journey.review_measurability()
        journey.submit_plan_change()
        journey.decide_plan_change()
    attended = dice.choice([None, 0, 3, 40, 571])
    journey.hold_occasion(
        attended=attended,
        attended_is_estimate=once_in(dice, 3) and attended is not None,
        notes="Vi träffades.",
    )
    if once_in(dice, 3):
        journey.cancel_dialog(decided_on=some_time_ago(journey, dice))
    elif once_in(dice, 2):
        journey.tick(Phase.DURING)
        journey.complete_execution(ended_on=some_time_ago(journey, dice), started_on=FIRST_DAY)


def feedback(journey: Journey, dice: Random) -> None:
    dialog = journey.dialog
    if not dialog.compilations.exists():
        compile_results(journey, dice)
    elif dialog.published_feedback() is None:
        journey.write_feedback()
        journey.publish_feedback()
    elif not dialog.committeereports.exists():
        journey.report_to_committee()
    else:
        journey.close()


def compile_results(journey: Journey, dice: Random) -> None:
    compilation = Compilation(
        results="Ljus.",
        took_part="Många.",
        not_reached=dice.choice(["Få unga kom.", "Nästan inga.", "Varken unga eller närboende kom."]),
        evaluation="Bra.",
        completed_on=some_time_ago(journey, dice),
    )
    goals = there(journey.dialog.decided_plan()).proposal.goals.all()
    outcomes = [
        GoalOutcome(compilation=compilation, goal=goal, reached=dice.choice(REACHED), outcome="Räknat")
        for goal in goals
    ]
    journey.take("compile_results", compilation, by=journey.town.handlaggare, parts=outcomes)


def information(journey: Journey, dice: Random) -> None:
    journey.hold_information_meeting()


def completed(journey: Journey, dice: Random) -> None:
    if journey.dialog.publicfeedbacks.exists() and once_in(dice, 3):
        asked(journey, dice)
    elif journey.dialog.publicfeedbacks.exists() and once_in(dice, 2):
        journey.record_effect(influence=dice.choice(["influenced", "partly", "not", "unknown"]))
    else:
        correct(journey, dice)


def asked(journey: Journey, dice: Random) -> None:
    """People say whether they learnt what it led to: sometimes too few to be told of."""
    for _ in range(dice.randint(1, 9)):
        question = HeardBack(pk=uuid.UUID(int=dice.getrandbits(128)), dialog=journey.dialog, mail="none")
        question.save(force_insert=True)
        answer(question, answer=dice.choice(["yes", "yes", "partly", "no"]))


def over(journey: Journey, dice: Random) -> None:
    """Nothing more happens."""


def correct(journey: Journey, dice: Random) -> None:
    """Some record, and its day with it."""
    filed = [
        event.record for event in journey.dialog.events.exclude(record_kind="") if event.record.correctable
    ]
    record = dice.choice(filed)
    changes = {
        name: getattr(record, name) - dice.choice([0, 3, 40]) * DAY
        for name in ("decided_on", "ended_on", "completed_on")
        if hasattr(record, name)
    }
    office = type(record).__name__ in ("Execution", "Compilation", "Referral", "InformationMeeting", "Effect")
    by = journey.town.handlaggare if office else journey.town.sekreterare
    journey.correct(record, by=by, parts=outcomes_anew(record, dice), **changes)


def outcomes_anew(record: Any, dice: Random) -> Callable[[Any], list[GoalOutcome]] | None:
    if not isinstance(record, Compilation):
        return None
    goals = [outcome.goal for outcome in record.goal_outcomes.all()]
    return lambda correction: [
        GoalOutcome(compilation=correction, goal=goal, reached=dice.choice(REACHED), outcome="Räknat om")
        for goal in goals
    ]


def hand_over(journey: Journey, dice: Random) -> None:
    """To the other office, with everything that the case has behind it."""
    office = Office.objects.filter(slug__in=["sbk", "kk"]).exclude(pk=journey.dialog.office_id).get()
    handler = Person.objects.get(username={"sbk": "handlaggare", "kk": "handlaggare-kultur"}[office.slug])
    journey.hand_over(office=office, handler=handler)
    journey.town = replace(journey.town, handlaggare=handler)


def or_else(move: Callable[[Journey, Random], None]) -> Callable[[Journey, Random], None]:
    """The ordinary move, or what may happen at any time."""

    def moved(journey: Journey, dice: Random) -> None:
        if once_in(dice, 10):
            correct(journey, dice)
        elif once_in(dice, 10):
            hand_over(journey, dice)
        else:
            move(journey, dice)

    return moved


MOVES = {
    State.IDEA: idea,
    State.INVESTIGATION: or_else(investigation),
    State.PROPOSAL: or_else(proposal),
    State.DECISION: or_else(decision),
    State.EXECUTION: or_else(execution),
    State.FEEDBACK: or_else(feedback),
    State.INFORMATION: or_else(information),
    State.COMPLETED: completed,
    State.REFERRED: over,
    State.WITHDRAWN: over,
}
