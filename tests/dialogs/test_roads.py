"""Every road through the flow, walked with the right people (PROCESS, "The flow")."""

from collections.abc import Callable

import pytest

from dialogs.models import Dialog, Event, State
from tests.dialogs.law.database import settle
from tests.journeys import DAY, Journey


def road(journey: Journey) -> list[tuple[str, str, str]]:
    settle()
    return list(journey.dialog.events.values_list("step", "to_state", "record_kind"))


def stored(journey: Journey) -> Dialog:
    return Dialog.objects.get(pk=journey.dialog.pk)


@pytest.mark.parametrize("state", list(State))
def test_every_state_is_reached_by_steps(journey: Journey, state: str) -> None:
    journey.to(state)
    settle()
    assert stored(journey).state == state
    events = list(journey.dialog.events.all())
    assert [event.sequence for event in events] == list(range(1, len(events) + 1))
    assert [event.from_state for event in events] == ["", *(event.to_state for event in events[:-1])]
    assert events[-1].to_state == state


def test_the_long_road_files_a_record_at_each_step(journey: Journey) -> None:
    journey.to(State.COMPLETED)
    assert road(journey) == [
        ("register", "idea", "idea"),
        ("refer_to_committee", "investigation", ""),
        ("decide_investigation", "proposal", "investigationdecision"),
        ("review_measurability", "proposal", "measurabilityreview"),
        ("submit_proposal", "decision", "proposal"),
        ("decide_dialog", "execution", "dialogdecision"),
        ("complete_execution", "feedback", "execution"),
        ("compile_results", "feedback", "compilation"),
        ("publish_feedback", "feedback", "publicfeedback"),
        ("report_to_committee", "feedback", "committeereport"),
        ("close", "completed", ""),
    ]
    for event in journey.dialog.events.exclude(record_kind=""):
        assert event.record.event_id == event.pk
        assert event.record.dialog_id == journey.dialog.pk


def test_a_no_leads_to_an_information_meeting_and_nowhere_else(journey: Journey) -> None:
    journey.to(State.INFORMATION)
    journey.hold_information_meeting()
    assert road(journey)[2:] == [
        ("decide_investigation", "information", "investigationdecision"),
        ("hold_information_meeting", "completed", "informationmeeting"),
    ]
    meeting = journey.dialog.informationmeetings.get()
    assert [str(question) for question in meeting.questions.all()] == ["Höjs hyran?"]


@pytest.mark.parametrize(("q1", "q2"), [(True, False), (False, True), (False, False)])
def test_each_no_at_the_first_gate(journey: Journey, q1: bool, q2: bool) -> None:
    journey.to(State.INVESTIGATION).decide_investigation(q1=q1, q2=q2)
    assert stored(journey).state == State.INFORMATION
    assert journey.dialog.investigationdecisions.get().outcome is False


def test_a_no_at_the_second_gate(journey: Journey) -> None:
    journey.to(State.DECISION).decide_dialog(outcome="no", reason="Pengarna räcker inte.", feedback_date=None)
    assert stored(journey).state == State.INFORMATION
    assert stored(journey).feedback_date is None
    journey.hold_information_meeting()
    assert stored(journey).state == State.COMPLETED


def test_a_remit_asks_for_the_next_version(journey: Journey) -> None:
    journey.to(State.DECISION).decide_dialog(outcome="remit", reason="Vilka målgrupper?", feedback_date=None)
    assert stored(journey).state == State.PROPOSAL
    journey.to(State.DECISION)
    assert list(journey.dialog.proposals.values_list("version", flat=True)) == [1, 2]
    journey.to(State.EXECUTION)
    decisions = journey.dialog.dialogdecisions.order_by("pk").values_list("outcome", "proposal__version")
    assert list(decisions) == [("remit", 1), ("yes", 2)]


@pytest.mark.parametrize("state", [State.INVESTIGATION, State.DECISION])
def test_a_tabled_matter_stays_and_waits_for_the_next_meeting(journey: Journey, state: State) -> None:
    journey.to(state)
    waiting_since = journey.dialog.waiting_since
    for month in (1, 2):
        next_meeting = journey.today + 30 * month * DAY
        journey.table(next_meeting_on=next_meeting)
        assert (stored(journey).state, stored(journey).due_on) == (state, next_meeting)
    assert stored(journey).waiting_since == waiting_since
    assert journey.dialog.tablings.count() == 2
    leg = {"investigation": journey.decide_investigation, "decision": journey.decide_dialog}[state]
    assert leg().from_state == state


def change_plan(journey: Journey, **facts: object) -> None:
    journey.to(State.EXECUTION)
    journey.write_proposal(**facts)
    journey.review_measurability()
    journey.submit_plan_change()


def test_a_changed_plan_replaces_the_decided_one(journey: Journey) -> None:
    change_plan(journey, level="dialogue", period_to=journey.today + 200 * DAY)
    first = journey.dialog.decided_plan()
    assert first.proposal.version == 1
    journey.decide_plan_change()
    case = stored(journey)
    plan = case.decided_plan()
    assert (plan.proposal.version, plan.proposal.level, case.state) == (2, "dialogue", State.EXECUTION)
    assert (case.ends_on, case.due_on) == (plan.period_to, plan.period_to)
    assert case.ends_on > first.period_to
    assert case.feedback_date == plan.feedback_date


@pytest.mark.parametrize("outcome", ["no", "remit"])
def test_a_refused_change_leaves_the_plan(journey: Journey, outcome: str) -> None:
    change_plan(journey, level="dialogue", period_to=journey.today + 200 * DAY)
    before = stored(journey)
    journey.decide_plan_change(outcome=outcome, reason="Håll fast vid planen.", feedback_date=None)
    case = stored(journey)
    assert case.decided_plan().proposal.version == 1
    assert (case.ends_on, case.feedback_date) == (before.ends_on, before.feedback_date)
    change_plan(journey, level="influence")
    journey.decide_plan_change()
    assert stored(journey).decided_plan().proposal.version == 3


@pytest.mark.parametrize("state", [State.EXECUTION, State.FEEDBACK])
def test_only_the_committee_moves_the_promised_date(journey: Journey, state: State) -> None:
    journey.to(state)
    promised = journey.dialog.feedback_date
    journey.reschedule_feedback(new_date=promised + 40 * DAY)
    case = stored(journey)
    assert (case.state, case.feedback_date) == (state, promised + 40 * DAY)
    assert case.due_on == (case.ends_on if state == State.EXECUTION else case.feedback_date)
    assert case.feedbackreschedulings.get().event.actor == journey.town.sekreterare


def test_a_cancelled_dialogue_owes_all_three_duties(journey: Journey) -> None:
    journey.to(State.EXECUTION).cancel_dialog()
    case = stored(journey)
    assert (case.state, case.due_on) == (State.FEEDBACK, case.feedback_date)
    assert len(case.blockers("close", journey.today)) == 6  # three duties and the three points that show them
    journey.to(State.COMPLETED)
    assert [step for step, _to, _kind in road(journey)[-4:]] == [
        "compile_results",
        "publish_feedback",
        "report_to_committee",
        "close",
    ]


def test_a_referral_ends_the_case_with_an_answer(journey: Journey) -> None:
    journey.to(State.REFERRED)
    case = stored(journey)
    assert (case.due_on, case.referrals.get().answer) == (None, "Det är en fråga för skolan.")
    assert case.committee is None


@pytest.mark.parametrize("state", [State.IDEA, State.INVESTIGATION, State.PROPOSAL, State.DECISION])
def test_a_case_is_withdrawn_until_there_is_a_yes(journey: Journey, state: State) -> None:
    journey.to(state).withdraw()
    case = stored(journey)
    assert (case.state, case.due_on) == (State.WITHDRAWN, None)
    assert case.events.last().from_state == state


@pytest.mark.parametrize(
    "state",
    [state for state in State.open() if state != State.IDEA],
)
def test_a_case_is_handed_over_in_every_open_state(journey: Journey, state: State) -> None:
    journey.to(state)
    before = stored(journey)
    town = journey.town
    journey.hand_over(office=town.other_office, handler=town.handlaggare_kultur)
    case = stored(journey)
    assert (case.office, case.handler, case.state) == (town.other_office, town.handlaggare_kultur, state)
    assert (case.due_on, case.waiting_since) == (before.due_on, before.waiting_since)
    journey.hand_over(by=town.handlaggare_kultur)
    assert stored(journey).handler == town.kollega


def a_long_case(journey: Journey) -> None:
    journey.to(State.INVESTIGATION).table()
    journey.hand_over()
    journey.to(State.PROPOSAL).hand_over(by=journey.town.kollega, handler=journey.town.handlaggare)
    journey.to(State.DECISION).table()
    journey.hand_over()
    journey.decide_dialog(outcome="remit", reason="Tänk om.", feedback_date=None)
    change_plan(journey)
    journey.decide_plan_change()
    journey.reschedule_feedback()
    journey.hand_over()
    journey.to(State.FEEDBACK).reschedule_feedback()
    journey.hand_over()
    journey.to(State.COMPLETED).record_effect(by=journey.town.kollega)


def a_case_that_rests(journey: Journey) -> None:
    journey.to(State.IDEA).hand_over()
    journey.park()
    journey.resume()
    journey.to(State.PROPOSAL).park()
    journey.resume()


def a_cancelled_case(journey: Journey) -> None:
    journey.to(State.EXECUTION).cancel_dialog()


def a_first_no(journey: Journey) -> None:
    journey.to(State.INFORMATION).hand_over()
    journey.hold_information_meeting()


def a_second_no(journey: Journey) -> None:
    journey.to(State.DECISION).decide_dialog(outcome="no", reason="Nej.", feedback_date=None)


def a_withdrawal_from(state: State) -> Callable[[Journey], None]:
    return lambda journey: journey.to(state).withdraw() and None


def test_the_roads_walked_here_are_all_there_are(journey: Journey) -> None:
    walks = [
        a_long_case,
        a_case_that_rests,
        a_cancelled_case,
        a_first_no,
        a_second_no,
        lambda journey: journey.to(State.REFERRED),
    ]
    walks += [a_withdrawal_from(state) for state in Dialog.STEPS["withdraw"].sources]
    for walk in walks:
        walk(Journey(journey.town, paragraph=Event.objects.count()))
    settle()
    walked = set(Event.objects.values_list("step", "from_state", "to_state"))
    roads = {road for step in Dialog.STEPS.values() for road in step.reachable() if step.name != "correct"}
    assert walked == roads
    assert len(roads) == 40
