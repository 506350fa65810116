"""The promises of a case, read from its records in plain Python.

A judge that shares no code with the law it judges.
"""

import datetime
from zoneinfo import ZoneInfo

from django.db.models import Model
from django.forms.models import model_to_dict

from checklists.models import Item
from committees.models import Membership, Role
from dialogs.models import Dialog, Event, Proposal, State
from dialogs.models.record import CommitteeRecord

STOCKHOLM = ZoneInfo("Europe/Stockholm")
#: Points of the checklist that the proposal's own fields answer.
ANSWERED_BY_PROPOSAL = {"goals", "timetable", "budget", "question", "target_groups", "level", "methods"} | {
    *("process_owner", "process_leader", "communication", "documentation", "feedback_form", "evaluation_plan")
}
SECRETARYS = {
    "decide_investigation",
    "decide_dialog",
    "table",
    "decide_plan_change",
    "reschedule_feedback",
} | {*("cancel_dialog", "publish_feedback", "report_to_committee")}


def day_of(event: Event) -> datetime.date:
    return event.at.astimezone(STOCKHOLM).date()


def breaches(dialog: Dialog) -> list[str]:
    """Every promise that the case breaks, by name."""
    events = list(dialog.events.order_by("sequence").select_related("actor"))
    found: list[str] = []
    for check in (
        one_event_each,
        reached_by_ja,
        never_after_nej,
        answered_after_the_end,
        promised,
        decided_right,
        by_whom,
    ):
        found += [f"{check.__name__}: {words}" for words in check(dialog, events)]
    return found


def one_event_each(dialog: Dialog, events: list[Event]) -> list[str]:
    """I3."""
    found = [] if [e.sequence for e in events] == list(range(1, len(events) + 1)) else ["sequence has gaps"]
    if [e.from_state for e in events] != ["", *(e.to_state for e in events[:-1])]:
        found.append("an event does not begin where the last one ended")
    if events[-1].to_state != dialog.state:
        found.append(f"the case is in {dialog.state}, its last event led to {events[-1].to_state}")
    if dialog.version != len(events):
        found.append("a change of the case left no event, or an event no change")
    return found


def reached_by_ja(dialog: Dialog, events: list[Event]) -> list[str]:
    """I1: what went to the committee was ready for it, and what entered EXECUTION had its JA."""
    if not any(e.to_state == State.DECISION for e in events):
        return []
    first = dialog.investigationdecisions.order_by("pk").first()
    found = [] if first and first.q1 and first.q2 else ["both questions are not answered JA"]
    if any(e.to_state == State.EXECUTION for e in events):
        found += [] if dialog.dialogdecisions.filter(outcome="yes").exists() else ["no JA"]
    found += [words for proposal in dialog.proposals.filed() for words in not_ready(proposal)]
    if dialog.state == State.PROPOSAL:
        return found  # remitted: its points are being worked on again
    points = Item.objects.filter(checklist=dialog.checklist_id, template_item__phase="before").open()
    return found + [
        f"open point: {p}" for p in points if p.template_item.settled_by not in ANSWERED_BY_PROPOSAL
    ]


def not_ready(proposal: Proposal) -> list[str]:
    """What a proposal lacks that went to the committee."""
    found = []
    if proposal.level in ("", "information"):
        found.append("no level, or information")
    levels = {(m.level.key, m.level.ladder_id) for m in proposal.methods.select_related("level")}
    if levels != {(proposal.level, proposal.dialog.ladder_id)}:
        found.append("methods of another level")
    review = proposal.reviews.order_by("pk").last()
    if review is None or not review.approved or review.goals_revision != proposal.goals_revision:
        found.append("the goals as submitted were not approved as measurable")
    if not all((proposal.process_owner, proposal.process_leader, proposal.listeners, proposal.documenter)):
        found.append("roles are not fixed")
    return found


def never_after_nej(dialog: Dialog, events: list[Event]) -> list[str]:
    """I2."""
    for decision in dialog.investigationdecisions.all():
        if not (decision.q1 and decision.q2) and any(e.to_state == State.PROPOSAL for e in events):
            return ["a NEJ led to a proposal"]
    return []


def answered_after_the_end(dialog: Dialog, events: list[Event]) -> list[str]:
    """I7."""
    if dialog.state != State.COMPLETED or dialog.informationmeetings.exists():
        return []
    ends = [e.ended_on for e in dialog.executions.current()] + [
        c.decided_on for c in dialog.cancellations.current()
    ]
    duties = [
        [c.completed_on for c in dialog.compilations.current()],
        [day_of(f.event) for f in dialog.publicfeedbacks.filed().select_related("event")],
        [r.decided_on for r in dialog.committeereports.current()],
    ]
    found = [f"duty {number} is missing" for number, days in enumerate(duties) if not days]
    if not ends or any(day < max(ends) for days in duties for day in days):
        found.append("a duty was done before the end")
    return found


def promised(dialog: Dialog, events: list[Event]) -> list[str]:
    """I6: the promise is the committee's latest word on it."""
    words: list[tuple[int, datetime.date, datetime.date]] = []
    for event in events:
        record = event.record
        if event.record_kind == "dialogdecision" and record.outcome == "yes":
            words.append((event.sequence, record.feedback_date, record.decided_on))
        if event.record_kind == "feedbackrescheduling":
            words.append((event.sequence, record.new_date, record.decided_on))
    found = [f"promised {day} before the decision of {decided}" for _, day, decided in words if day < decided]
    if any(e.step == "correct" for e in events):
        return found  # which promise a correction moves is judged by the tests of corrections
    if (words[-1][1] if words else None) != dialog.feedback_date:
        found.append(f"promised {dialog.feedback_date}, decided {words[-1:]}")
    return found


def decided_right(dialog: Dialog, events: list[Event]) -> list[str]:
    """I5."""
    found = []
    for event in events:
        record = event.record
        if not isinstance(record, CommitteeRecord):
            continue
        if record.meeting.committee_id != dialog.committee_id or record.meeting.date != record.decided_on:
            found.append("decided by another committee, or on another day")
        if record.decided_on > day_of(event):
            found.append("recorded before it was decided")
        for model in CommitteeRecord.__subclasses__():
            same = model.objects.current().filter(meeting=record.meeting_id, paragraph=record.paragraph)
            if not hasattr(record, "corrected_by") and same.exclude(event=event).exists():
                found.append(f"§ {record.paragraph} is used twice")
    return found


def by_whom(dialog: Dialog, events: list[Event]) -> list[str]:
    """Decisions are recorded by a secretary of the case's own committee, one who was it that day."""
    found = []
    for event in events:
        if event.step in SECRETARYS:
            held = Membership.objects.current(day_of(event)).filter(person=event.actor, role=Role.SECRETARY)
            if not held.filter(committee=dialog.committee).exists():
                found.append(f"{event.step} by {event.actor.username}")
    return found


def content(record: Model) -> dict[str, object]:
    """A filed record with its children, to be compared with what it was (I4)."""
    values = {f.name: f.value_from_object(record) for f in record._meta.concrete_fields}
    for relation in ("goals", "goal_outcomes", "questions"):
        if hasattr(record, relation):
            values[relation] = [model_to_dict(row) for row in getattr(record, relation).all()]
    return values
