"""Where a case stands on the six steps, with its dates, and where it left the road."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from django.utils.translation import gettext as _

from .ladder import CLIMB, Rung
from .models import Dialog, DialogDecision, Event, InvestigationDecision, Record, State
from .models.record import local_date
from .records import step_that_filed


def case_ladder(
    dialog: Dialog, events: Sequence[Event], records: Iterable[Record], on: datetime.date
) -> list[Rung]:
    """`events`: the case's own, in order. `records`: what they filed."""
    notes = dict(_notes(records))
    left_on = {event.from_state: local_date(event.at) for event in events if event.changes_state}
    reached = _reached(dialog, events)
    rungs = []
    for position, state in enumerate(CLIMB):
        if dialog.state == state:
            rungs.append(Rung(state.label, _now(dialog, on), dialog.due_on))
        elif position <= reached:
            rungs.append(Rung(state.label, "done", left_on.get(state), notes.get(state, "")))
        else:
            rungs.append(Rung(state.label, "coming" if dialog.state in CLIMB else "skipped"))
    if branch := _branch(dialog, left_on, events, on):
        rungs[reached] = replace(rungs[reached], branch=branch)
    return rungs


def _reached(dialog: Dialog, events: Sequence[Event]) -> int:
    """The last of the six steps that the case stands on or has left."""
    if dialog.state in CLIMB:
        return CLIMB.index(State(dialog.state))
    return max(CLIMB.index(State(event.from_state)) for event in events if event.from_state in CLIMB)


def _notes(records: Iterable[Record]) -> Iterator[tuple[State, str]]:
    """What the committee said at each gate, as it stands after corrections."""
    filed = sorted(records, key=lambda record: record.event.sequence)
    for record in filed:
        if isinstance(record, InvestigationDecision):
            said = _("YES to both") if record.both_yes else _("NO")
            yield State.INVESTIGATION, _cited(said, record)
        elif isinstance(record, DialogDecision) and not step_that_filed(record, filed).stays:
            yield State.DECISION, _cited(record.get_outcome_display(), record)


def _cited(said: str, record: InvestigationDecision | DialogDecision) -> str:
    return _("%(said)s, § %(paragraph)s") % {"said": said, "paragraph": record.paragraph}


def _now(dialog: Dialog, on: datetime.date) -> str:
    return "late" if dialog.due_on and dialog.due_on < on else "current"


def _branch(
    dialog: Dialog, left_on: dict[str, datetime.date], events: Sequence[Event], on: datetime.date
) -> Rung | None:
    if dialog.state == State.INFORMATION:
        return Rung(State.INFORMATION.label, _now(dialog, on), dialog.due_on)
    if State.INFORMATION in left_on:
        return Rung(State.INFORMATION.label, "done", left_on[State.INFORMATION])
    if dialog.state in (State.REFERRED, State.WITHDRAWN):
        ended = next(event for event in reversed(events) if event.changes_state)
        return Rung(State(dialog.state).label, "done", local_date(ended.at))
    return None
