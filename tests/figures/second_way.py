"""The figures a second time, in plain Python over the cases' own events and records.

Shares no code with `dialogs/figures`: a case is walked event by event, as a person would read its history.
"""

import datetime
import statistics
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from dialogs.figures import Selection
from dialogs.models import Dialog, Event

STOCKHOLM = ZoneInfo("Europe/Stockholm")
CLOSED = ("completed", "referred", "withdrawn")
#: key, part, day, case, weight (a value in days, people or goals)
Fact = tuple[str, str, datetime.date, int, Any]


def day_of(event: Event) -> datetime.date:
    return event.at.astimezone(STOCKHOLM).date()


def newest(record: Any) -> Any:
    """A record as it was corrected last."""
    while correction := type(record).objects.filter(corrects=record).first():
        record = correction
    return record


@dataclass
class Told:
    """A case, as its history tells it."""

    dialog: Dialog
    events: list[Event]

    @classmethod
    def of(cls, dialog: Dialog) -> "Told":
        return cls(dialog, list(dialog.events.order_by("sequence")))

    @classmethod
    def everything(cls) -> list["Told"]:
        return [cls.of(dialog) for dialog in Dialog.objects.select_related("committee", "office")]

    def filed(self, *steps: str) -> list[Any]:
        return [newest(event.record) for event in self.events if event.step in steps]

    def day(self, step: str) -> datetime.date | None:
        return next((day_of(event) for event in self.events if event.step == step), None)

    @cached_property
    def plan(self) -> Any:
        """The JA that holds."""
        yes = [r for r in self.filed("decide_dialog", "decide_plan_change") if r.outcome == "yes"]
        return yes[-1] if yes else None

    @cached_property
    def level(self) -> str:
        submitted = [r.proposal for r in [self.plan] if r] or self.filed("submit_proposal")
        return submitted[-1].level if submitted else ""

    @property
    def ended_on(self) -> datetime.date | None:
        ends = [r.ended_on for r in self.filed("complete_execution")]
        return next(iter(ends + [r.decided_on for r in self.filed("cancel_dialog")]), None)

    def belongs(self, selection: Selection) -> bool:
        return (
            selection.committee in (None, self.dialog.committee)
            and selection.office in (None, self.dialog.office)
            and selection.level in ("", self.level)
        )

    @cached_property
    def facts(self) -> list[Fact]:
        return [*self._facts()]

    def _facts(self) -> Iterator[Fact]:
        for theme in (
            self.answer,
            self.gate,
            self.stays,
            self.decided,
            self.people,
            self.results,
            self.effect,
            self.learnt,
        ):
            yield from ((key, part, day, self.dialog.pk, weight) for key, part, day, weight in theme())

    def answer(self) -> Iterator[Any]:
        if day := self.day("publish_feedback"):
            part = "on_time" if day <= self.dialog.feedback_date else "late"
            yield "answered", part, day, (day - self.ended_on).days

    def gate(self) -> Iterator[Any]:
        answers = [(r.both_yes, r.decided_on) for r in self.filed("decide_investigation")]
        answers += [
            (r.outcome == "yes", r.decided_on) for r in self.filed("decide_dialog") if r.outcome != "remit"
        ]
        if answers:
            yes, day = answers[-1]
            met = self.day("hold_information_meeting") is not None
            yield "gate", "yes" if yes else "no_met" if met else "no_owed", day, None

    def stays(self) -> Iterator[Any]:
        days: Counter[str] = Counter()
        left: dict[str, datetime.date] = {}
        state, since = "", None
        for event in self.events:
            if event.to_state != state:
                if since:
                    days[state] += (day_of(event) - since).days
                    left[state] = day_of(event)
                state, since = event.to_state, day_of(event)
        yield from (("step", name, day, days[name]) for name, day in left.items())

    def decided(self) -> Iterator[Any]:
        for record in self.filed("decide_dialog"):
            if record.outcome == "yes":
                yield "level", self.plan.proposal.level, record.decided_on, None
                for method in self.plan.proposal.methods.all():
                    yield "method", method.name, record.decided_on, None
                for group in set(self.plan.target_groups):
                    yield "group", group, record.decided_on, None

    def people(self) -> Iterator[Any]:
        if self.ended_on:
            held = [o for o in self.dialog.occasions.all() if o.status == "held"]
            for key, estimate in (("attended_exact", False), ("attended_estimated", True)):
                counted = sum(o.attended or 0 for o in held if o.attended_is_estimate == estimate)
                yield key, "", self.ended_on, counted

    def results(self) -> Iterator[Any]:
        for record in self.filed("compile_results"):
            for reached, number in Counter(o.reached for o in record.goal_outcomes.all()).items():
                yield "goal", reached, record.completed_on, number
            named = {g for g in self.plan.target_groups if g.lower() in record.not_reached.lower()}
            for group in named or {""}:
                yield "not_reached", group, record.completed_on, None

    def effect(self) -> Iterator[Any]:
        if closed := self.day("close"):
            told = sorted(self.filed("record_effect"), key=lambda r: (r.as_of, r.pk))
            yield "effect", told[-1].influence if told else "not_followed_up", closed, None

    def learnt(self) -> Iterator[Any]:
        given = Counter(row.answer for row in self.dialog.heard_back_answers.all())
        if (day := self.day("publish_feedback")) and given.total() >= 5:
            yield from (("heard_back", answer, day, number) for answer, number in given.items())


@dataclass
class Number:
    """What a figure shall show, and the cases behind it."""

    value: Any
    cases: set[int]


@dataclass
class SecondWay:
    selection: Selection
    on: datetime.date

    #: Every case, read once for several selections.
    everything: list[Told]

    def __post_init__(self) -> None:
        self.told = [told for told in self.everything if told.belongs(self.selection)]
        period = self.selection.since, self.selection.until
        self.facts = [f for told in self.told for f in told.facts if period[0] <= f[2] <= period[1]]

    def of(self, key: str, *parts: str) -> list[Fact]:
        return [fact for fact in self.facts if fact[0] == key and (not parts or fact[1] in parts)]

    def count(self, facts: list[Fact]) -> Number:
        return Number(len(facts), {fact[3] for fact in facts})

    def total(self, facts: list[Fact]) -> Number:
        return Number(sum(fact[4] for fact in facts), {fact[3] for fact in facts})

    def median(self, facts: list[Fact]) -> Number:
        days = [fact[4] for fact in facts]
        return Number(statistics.median(days) if days else None, {fact[3] for fact in facts})

    def open(self) -> list[Dialog]:
        return [told.dialog for told in self.told if told.dialog.state not in CLOSED]

    def late(self) -> list[Dialog]:
        return [dialog for dialog in self.open() if dialog.due_on and dialog.due_on < self.on]

    def dialogs(self, dialogs: list[Dialog]) -> Number:
        return Number(len(dialogs), {dialog.pk for dialog in dialogs})

    def late_days(self) -> Number:
        days = [(self.on - dialog.due_on).days for dialog in self.late()]
        return Number(statistics.median(days) if days else None, {dialog.pk for dialog in self.late()})

    def waiting(self) -> set[int]:
        """Promised an answer that has not come."""
        return {
            told.dialog.pk
            for told in self.told
            if told.dialog.state in ("execution", "feedback")
            and told.day("publish_feedback") is None
            and told.dialog.feedback_date < self.on
            and told.dialog.feedback_date <= self.selection.until
        }
