"""The situations a case can stand in, and what each step would file there."""

from typing import Any

from dialogs.models import (
    Cancellation,
    CommitteeReport,
    Compilation,
    DialogDecision,
    Effect,
    Execution,
    FeedbackRescheduling,
    Handover,
    Idea,
    InformationMeeting,
    InvestigationDecision,
    MeasurabilityReview,
    Parking,
    Proposal,
    Referral,
    State,
    Tabling,
    Withdrawal,
)
from tests.journeys import DAY, Journey

#: Each state as it stands when its work is done; where a state holds more than one step, how far it has come.
SITUATIONS = {
    "idea": State.IDEA,
    "inve": State.INVESTIGATION,
    "prop": State.PROPOSAL,  # written and reviewed
    "rest": State.PROPOSAL,  # as before, and parked
    "deci": State.DECISION,
    "exec": State.EXECUTION,  # held, and a changed plan is written
    "pend": State.EXECUTION,  # the changed plan awaits the committee
    "feed": State.FEEDBACK,
    "comp": State.FEEDBACK,  # compiled, and the feedback is written
    "answ": State.FEEDBACK,  # all three duties done
    "info": State.INFORMATION,
    "done": State.COMPLETED,
    "refe": State.REFERRED,
    "with": State.WITHDRAWN,
}


def bring(journey: Journey, situation: str) -> Journey:
    """The case in a situation, everything in place that its next steps need."""
    if situation == "with":
        journey.to(State.INVESTIGATION).withdraw()
    journey.to(SITUATIONS[situation])
    if situation in ("prop", "rest", "exec", "pend"):
        journey.write_proposal()
        journey.review_measurability()
    if situation in ("exec", "pend"):
        journey.hold_occasion()
        journey.tick("during")
    if situation == "rest":
        journey.park()
    if situation == "pend":
        journey.submit_plan_change()
    if situation in ("comp", "answ"):
        journey.compile_results()
        journey.write_feedback()
    if situation == "answ":
        journey.publish_feedback()
        journey.report_to_committee()
    return journey


def request(journey: Journey, step: str) -> tuple[list[Any], dict[str, Any]]:
    """What a person who takes the step would file, good in itself."""
    town, today = journey.town, journey.today
    minutes = {"decided_on": today, "paragraph": 900}
    parties = {"committee": town.committee, "office": town.office, "handler": town.handlaggare}
    if step in ("close", "resume", "refer_to_committee"):
        return [], parties if step == "refer_to_committee" else {}
    if step in ("submit_proposal", "submit_plan_change"):
        return [journey.dialog.draft_proposal() or Proposal()], {}
    records = {
        "refer_elsewhere": lambda: Referral(kind="other_service", referred_to="Skolan", answer="Nej."),
        "decide_investigation": lambda: InvestigationDecision(q1=True, q2=True, reason="Ja.", **minutes),
        "review_measurability": lambda: MeasurabilityReview(approved=True),
        "decide_dialog": lambda: decision(journey, minutes),
        "decide_plan_change": lambda: decision(journey, minutes),
        "table": lambda: Tabling(reason="Tid.", next_meeting_on=today + 30 * DAY, **minutes),
        "reschedule_feedback": lambda: FeedbackRescheduling(
            new_date=today + 300 * DAY, reason="Många svar.", **minutes
        ),
        "complete_execution": lambda: Execution(started_on=today, ended_on=today),
        "cancel_dialog": lambda: Cancellation(reason="Såld.", **minutes),
        "compile_results": lambda: Compilation(
            results="r", took_part="t", not_reached="n", evaluation="e", completed_on=today
        ),
        "publish_feedback": lambda: journey.dialog.draft_feedback(),
        "report_to_committee": lambda: CommitteeReport(summary="Tack.", **minutes),
        "hold_information_meeting": lambda: InformationMeeting(
            held_on=today, place="p", why_this_decision="w", why_no_dialogue="w", notice="n", attended=1
        ),
        "record_effect": lambda: Effect(influence="not", what_came_of_it="Inget byggdes.", as_of=today),
        "withdraw": lambda: Withdrawal(reason="Inaktuell."),
        "park": lambda: Parking(reason="Väntar.", wakes_on=today + 30 * DAY),
        "hand_over": lambda: Handover(office=town.office, handler=town.kollega, reason="Byter."),
        "correct": lambda: Idea(
            source="resident", text="Rättad.", received_on=today, corrects=journey.dialog.ideas.get(),
            correction_reason="Fel ord.",
        ),
    }  # fmt: skip
    return [records[step]()], {}


def decision(journey: Journey, minutes: dict[str, Any]) -> DialogDecision:
    return journey.decision(**minutes) if journey.dialog.latest_proposal() else DialogDecision(outcome="yes")
