"""What people do to a case, right and wrong. Each action names the states in which somebody would try it."""

import datetime
import uuid
from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from checklists.models import Phase
from dialogs.models import Dialog, InvestigationDecision, State
from dialogs.refusals import Overtaken
from tests.journeys import ROAD_TO, Journey

Draw = Callable[[Any], Any]
Action = Callable[[Journey, Draw], None]

NEXT = {  # where the ordinary way leads from a state
    State.IDEA: State.INVESTIGATION,
    State.INVESTIGATION: State.PROPOSAL,
    State.PROPOSAL: State.DECISION,
    State.DECISION: State.EXECUTION,
    State.EXECUTION: State.FEEDBACK,
    State.FEEDBACK: State.COMPLETED,
}
PEOPLE = (
    *("handlaggare", "kollega", "sekreterare", "strateg", "fortroendevald", "administrator"),
    *("handlaggare_kultur", "sekreterare_kultur", "utan_uppdrag"),
)
LEGS = (
    *(
        "refer_elsewhere",
        "refer_to_committee",
        "decide_investigation",
        "review_measurability",
        "submit_proposal",
    ),
    *(
        "decide_dialog",
        "table",
        "withdraw",
        "submit_plan_change",
        "decide_plan_change",
        "reschedule_feedback",
    ),
    *("complete_execution", "cancel_dialog", "compile_results", "publish_feedback", "report_to_committee"),
    *("close", "hold_information_meeting", "record_effect", "hand_over", "park", "resume"),
)
ACTIONS: dict[Action, tuple[str, ...]] = {}


def tried_in(*states: str) -> Callable[[Action], Action]:
    def remember(action: Action) -> Action:
        ACTIONS[action] = states or State.open()
        return action

    return remember


@tried_in(*NEXT)
def go_on(journey: Journey, draw: Draw) -> None:
    """The ordinary way on, well prepared."""
    leg = ROAD_TO[NEXT[State(journey.dialog.state)]][0]
    journey.prepare(leg)
    getattr(journey, leg)()


@tried_in()
def take_a_step(journey: Journey, draw: Draw) -> None:
    """A step of this state by the person whose step it is, with nothing prepared."""
    steps = [name for name in LEGS if journey.dialog.state in Dialog.STEPS[name].sources]
    getattr(journey, draw(st.sampled_from(steps)))()


@tried_in(*State)
def take_somebody_elses_step(journey: Journey, draw: Draw) -> None:
    steps = [name for name in LEGS if journey.dialog.state in Dialog.STEPS[name].sources] or LEGS
    person = getattr(journey.town, draw(st.sampled_from(PEOPLE)))
    getattr(journey, draw(st.sampled_from(steps)))(by=person)


@tried_in(State.COMPLETED, State.REFERRED, State.WITHDRAWN, State.INFORMATION)
def take_a_step_of_another_state(journey: Journey, draw: Draw) -> None:
    getattr(journey, draw(st.sampled_from(LEGS)))()


@tried_in(State.INVESTIGATION)
def answer(journey: Journey, draw: Draw) -> None:
    decided = journey.today - datetime.timedelta(days=draw(st.sampled_from([0, 0, 3, -3])))
    journey.decide_investigation(q1=draw(st.booleans()), q2=draw(st.booleans()), decided_on=decided)


@tried_in(State.INVESTIGATION)
def take_a_used_paragraph(journey: Journey, draw: Draw) -> None:
    other = InvestigationDecision.objects.current().exclude(dialog=journey.dialog).first()
    if other:
        journey.wait(max(0, (other.decided_on - journey.today).days))
        journey.decide_investigation(decided_on=other.decided_on, paragraph=other.paragraph)


@tried_in(State.DECISION, State.EXECUTION)
def decide(journey: Journey, draw: Draw) -> None:
    leg = "decide_dialog" if journey.dialog.state == State.DECISION else "decide_plan_change"
    getattr(journey, leg)(
        outcome=draw(st.sampled_from(["yes", "no", "remit"])),
        feedback_date=journey.today + datetime.timedelta(days=draw(st.sampled_from([-5, 20, 120]))),
        decided_on=journey.today - datetime.timedelta(days=draw(st.sampled_from([0, 0, -1, 30]))),
        reason="Skäl.",
    )


@tried_in(State.PROPOSAL, State.EXECUTION)
def write(journey: Journey, draw: Draw) -> None:
    """Change the draft: whole, or with something missing."""
    lacking = draw(st.booleans())
    level = draw(st.sampled_from(["consultation", "influence", ""]))
    journey.write_proposal(level=level, **({"documenter": ""} if lacking else {}))


@tried_in(State.PROPOSAL)
def prepare_and_reopen_a_point(journey: Journey, draw: Draw) -> None:
    journey.prepare("submit_proposal")
    item = journey.dialog.checklist.items.exclude(status="open").of(Phase.BEFORE).first()
    item.status, item.answer = "open", ""
    item.save()


@tried_in(State.PROPOSAL)
def submit_as_it_is(journey: Journey, draw: Draw) -> None:
    journey.submit_proposal()


@tried_in(State.FEEDBACK)
def close_as_it_is(journey: Journey, draw: Draw) -> None:
    journey.close()


@tried_in(State.EXECUTION, State.FEEDBACK)
def promise_anew(journey: Journey, draw: Draw) -> None:
    journey.reschedule_feedback()


@tried_in(State.PROPOSAL, State.EXECUTION)
def add_a_goal(journey: Journey, draw: Draw) -> None:
    draft = journey.dialog.draft_proposal()
    if draft:
        journey.write_goal(draft, text="Unga hörs")


@tried_in(State.EXECUTION)
def meet(journey: Journey, draw: Draw) -> None:
    journey.hold_occasion() if draw(st.booleans()) else journey.plan_occasion()
    journey.tick(Phase.DURING)


@tried_in(State.FEEDBACK)
def do_a_duty(journey: Journey, draw: Draw) -> None:
    duty = draw(st.sampled_from(["compile_results", "publish_feedback", "report_to_committee"]))
    if duty == "publish_feedback":
        journey.write_feedback()
    getattr(journey, duty)()


@tried_in(State.FEEDBACK)
def compile_early(journey: Journey, draw: Draw) -> None:
    journey.compile_results(completed_on=journey.today - datetime.timedelta(days=draw(st.integers(0, 60))))


@tried_in(*State)
def correct(journey: Journey, draw: Draw) -> None:
    """Correct some record: its words, and sometimes what cannot be corrected."""
    filed = [e.record for e in journey.dialog.events.exclude(record_kind="") if e.record.correctable]
    record = draw(st.sampled_from(filed))
    step = next(s for s in Dialog.STEPS.values() if s.files == record.record_kind())
    secretary = step.permission.__name__ == "secretary_of_the_committee"
    changes = {"q2": draw(st.booleans())} if hasattr(record, "q2") else {}
    by = journey.town.sekreterare if secretary else journey.town.handlaggare
    journey.correct(record, by=by, **changes)


@tried_in(*(state for state in State.open() if state != State.IDEA))
def post_twice(journey: Journey, draw: Draw) -> None:
    """The same form twice has one effect (I14)."""
    key, before = uuid.uuid4(), journey.dialog.events.count()
    first = journey.hand_over(key=key)
    second = journey.hand_over(key=key, by=first.actor)
    assert (second.pk, journey.dialog.events.count()) == (first.pk, before + 1), "I14"


@tried_in(*(state for state in State.open() if state != State.IDEA))
def act_on_an_old_page(journey: Journey, draw: Draw) -> None:
    """A stale form never overwrites (I15)."""
    try:
        journey.hand_over(version=journey.dialog.version - 1)
    except Overtaken:
        return
    raise AssertionError("I15")
