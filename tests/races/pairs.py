"""The pairs that race, and what must come of each."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass

from dialogs.drafting import Stale
from dialogs.models import State
from tests.journeys import Journey

from .acts import (
    Acts,
    at_a_meeting,
    changed_goal,
    end_the_role,
    feedback_written,
    in_two_cases,
    numbered_without_gaps,
    one_case,
    one_occasion,
    proposal_reviewed,
    ready_to_close,
    ready_to_end,
    review,
    same_decision,
    same_occasion,
    same_registration,
    the_review_is_of_other_goals,
    the_role_is_gone,
    two_ideas,
    with_a_sister,
)
from .overlap import patiently
from .rider import Rider

FIRST = "Någon hann före."


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
        told=(FIRST, "Tillfällen som fortfarande står som planerade: 1."),
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
