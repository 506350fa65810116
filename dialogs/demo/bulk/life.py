"""The life of one made-up case, drawn by dice: what happens and when, up to today.

Lateness is not set but follows: most people act in time, some act late, a few never do.
"""

import datetime
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from zoneinfo import ZoneInfo

from dialogs.demo.days import WEEKEND
from dialogs.models import State

from . import wording
from .calendar import DAY, Calendar
from .cast import Seat

STOCKHOLM = ZoneInfo("Europe/Stockholm")
NEVER = 0.002  # how often the next thing simply does not happen
OUTCOMES, SHARES = ("yes", "remit", "no"), (80, 10, 10)
LEADS_TO = {"yes": State.EXECUTION, "remit": State.PROPOSAL, "no": State.INFORMATION}
PATIENCE = 3  # versions that a committee remits before it decides
Facts = dict[str, Any]


@dataclass(slots=True)
class Act:
    """A step, or work between two steps, at a moment."""

    name: str
    at: datetime.datetime
    facts: Facts = field(default_factory=dict)
    to: str = ""  # where a step leads that may lead to more than one place


class Forgotten(Exception):  # noqa: N818 - no error: the case was left lying
    """Nobody took the next step."""


class Life:
    """One case's way. `day` is the day of the latest act."""

    def __init__(self, dice: random.Random, seat: Seat, calendar: Calendar, born: datetime.date) -> None:
        self.dice, self.seat, self.calendar = dice, seat, calendar
        self.day = born
        self.official_at_first = self.official = dice.choice(seat.officials)
        self.title = dice.choice(wording.MATTERS).format(place=dice.choice(wording.PLACES))
        self.versions = 0
        self.proposed: Facts = {}
        self.begins = self.ends = self.promise = born  # until a JA sets them

    def acts(self, today: datetime.date) -> list[Act]:
        """Everything that has happened by today."""
        lived: list[Act] = []
        try:
            for act in self._way():
                if act.at.date() >= today:
                    break
                lived.append(act)
        except Forgotten:
            pass
        return lived

    def decided_on(self, acts: list[Act]) -> set[datetime.date]:
        """The meeting days that the acts need."""
        return {act.facts["decided_on"] for act in acts if "decided_on" in act.facts}

    def _way(self) -> Iterator[Act]:
        yield self._act(
            "register", {"received_on": self.day, "source": self._any("resident", "politician", "official")}
        )
        if self._happens(0.07):
            yield self._after(2, 25, "refer_elsewhere", wording.REFERRAL)
            return
        yield self._after(2, 24, "refer_to_committee", late=(30, 60))
        if self._happens(0.02):
            yield self._after(5, 60, "withdraw", {"reason": "Frågan har blivit inaktuell."})
            return
        yield from self._tabled()
        both = not self._happens(0.1)
        answer = {"q1": both or self._happens(0.5), "q2": both, "reason": wording.YES if both else wording.NO}
        decision = self._at_a_meeting(8, 40, "decide_investigation", answer, late=(50, 90))
        decision.to = State.PROPOSAL if both else State.INFORMATION
        yield decision
        if not both:
            yield from self._information()
            return
        if self._happens(0.03):
            yield self._after(5, 60, "hand_over", self._somebody_else())
        yield from self._proposal_until_decided()

    def _proposal_until_decided(self) -> Iterator[Act]:
        outcome = "remit"
        while outcome == "remit":
            yield from self._proposal("submit_proposal")
            yield from self._tabled()
            outcome = self.dice.choices(OUTCOMES, SHARES)[0] if self.versions < PATIENCE else "yes"
            decision = self._at_a_meeting(10, 40, "decide_dialog", {"outcome": outcome}, late=(50, 100))
            decision.to = LEADS_TO[outcome]
            yield self._promised(decision)
        yield from self._dialogue() if outcome == "yes" else self._information()

    def _proposal(self, submits: str) -> Iterator[Act]:
        self.versions += 1
        facts = {
            "version": self.versions,
            "level": self._any(*wording.LEVELS),
            "target_groups": list(self.dice.choice(wording.GROUPS)),
            "budget": self.dice.randrange(20, 300) * 1000,
        }
        draft = self._after(10, 50, "write_proposal", facts)
        draft.facts |= {
            "period_from": self.day + DAY * 60,
            "period_to": self.day + DAY * 100,
            "decision_served_on": self.day + DAY * 500,
        }
        self.proposed = draft.facts
        yield draft
        if self._happens(0.15):
            comment = {"approved": False, "comment": "Skriv hur många ni vill nå."}
            yield self._after(2, 14, "review_measurability", comment)
        yield self._after(2, 14, "review_measurability", {"approved": True}, late=(30, 80))
        yield self._after(1, 10, submits)

    def _promised(self, decision: Act) -> Act:
        """A JA sets its own period and promises feedback; any other outcome gives its reason."""
        if decision.facts["outcome"] != "yes":
            decision.facts["reason"] = wording.NO
            return decision
        begins = decision.facts["decided_on"] + DAY * 14
        self.begins, self.ends = begins, begins + DAY * self.dice.randint(25, 70)
        self.promise = self.ends + DAY * self.dice.randint(45, 100)
        decision.facts |= {
            "feedback_date": self.promise,
            "budget_frame": self.proposed["budget"],
            "period_from": self.begins,
            "period_to": self.ends,
            "target_groups": self.proposed["target_groups"],
        }
        return decision

    def _tabled(self) -> Iterator[Act]:
        if self._happens(0.06):
            act = self._at_a_meeting(8, 30, "table", {"reason": "Underlaget behöver tid."})
            decided = act.facts["decided_on"]
            act.facts["next_meeting_on"] = self.calendar.next(self.seat, decided + DAY * 14)
            yield act

    def _dialogue(self) -> Iterator[Act]:
        if self._happens(0.04):
            yield from self._proposal("submit_plan_change")
            yield self._promised(self._at_a_meeting(5, 25, "decide_plan_change", {"outcome": "yes"}))
        if self._happens(0.05):
            yield self._rescheduled(
                self._at_a_meeting(5, 20, "reschedule_feedback", {"reason": "Fler svar än väntat."})
            )
        if self._happens(0.03):
            yield self._at_a_meeting(1, 20, "cancel_dialog", {"reason": "Förutsättningarna har ändrats."})
        else:
            self.day = max(self.day, self.ends - DAY * 12)
            yield self._after(1, 9, "hold_occasions", {"occasions": self._occasions()})
            self.day = max(self.day, self.ends)
            yield self._after(1, 15, "complete_execution", self._execution(), late=(25, 80))
        yield from self._feedback()

    def _rescheduled(self, act: Act) -> Act:
        self.promise = max(self.promise, act.facts["decided_on"]) + DAY * 30
        act.facts["new_date"] = self.promise
        return act

    def _occasions(self) -> list[Facts]:
        held = [{"attended": self.dice.randrange(0, 180), "estimate": self._happens(0.2)} for _ in range(3)]
        return held[: self.dice.randint(1, 3)]

    def _execution(self) -> Facts:
        return {"started_on": self.begins, "ended_on": self.ends, "cost": self.dice.randrange(10, 200) * 1000}

    def _feedback(self) -> Iterator[Act]:
        compiled = self._after(7, 35, "compile_results", wording.COMPILATION, late=(40, 90))
        yield Act(compiled.name, compiled.at, compiled.facts | {"completed_on": self.day})
        # Most committees keep their promise to the residents; some are late, a few very.
        slack = self.dice.randint(5, 90) if self._happens(0.2) else -self.dice.randint(3, 25)
        self.day = max(self.day, self.promise + DAY * slack)
        yield self._after(1, 3, "publish_feedback", wording.FEEDBACK)
        yield self._at_a_meeting(3, 40, "report_to_committee", {"summary": "Nämnden noterade resultatet."})
        if self._happens(0.02):
            yield self._after(2, 10, "correct", {"summary": "Nämnden noterade resultatet och tackade."})
        yield self._after(3, 30, "close", late=(40, 90))
        yield from self._effects()

    def _effects(self) -> Iterator[Act]:
        """Most are followed up twice, some once, some never."""
        for least, most in ((170, 200), (160, 200)):
            if self._happens(0.15):
                return
            told = self._after(
                least, most, "record_effect", self.dice.choice(wording.EFFECTS), late=(210, 300)
            )
            told.facts |= {"as_of": self.day}
            yield told

    def _information(self) -> Iterator[Act]:
        act = self._after(10, 50, "hold_information_meeting", wording.MEETING, late=(60, 140))
        yield Act(
            act.name, act.at, {"held_on": self.day, "attended": self.dice.randrange(0, 90), **act.facts}
        )

    def _after(
        self, least: int, most: int, name: str, facts: Facts | None = None, late: tuple[int, int] = (0, 0)
    ) -> Act:
        """Some working day between two numbers of days on; now and then late, seldom never."""
        if self._happens(NEVER):
            raise Forgotten
        days = self.dice.randint(*late) if late[1] and self._happens(0.12) else self.dice.randint(least, most)
        self.day = working_day(self.day + DAY * days)
        return self._act(name, facts)

    def _at_a_meeting(
        self, least: int, most: int, name: str, facts: Facts | None = None, late: tuple[int, int] = (0, 0)
    ) -> Act:
        act = self._after(least, most, name, facts, late)
        decided = self.calendar.next(self.seat, self.day)
        self.day = working_day(decided + DAY * self.dice.randint(0, 3))  # the secretary writes the minutes
        return self._act(name, {"decided_on": decided, **act.facts})

    def _act(self, name: str, facts: Facts | None = None) -> Act:
        time = datetime.time(self.dice.randint(8, 15), self.dice.randint(0, 59))
        return Act(name, datetime.datetime.combine(self.day, time, STOCKHOLM), dict(facts or {}))

    def _happens(self, share: float) -> bool:
        return self.dice.random() < share

    def _any(self, *choices: str) -> str:
        return self.dice.choice(choices)

    def _somebody_else(self) -> Facts:
        self.official = self.dice.choice([key for key in self.seat.officials if key != self.official])
        return {"office_id": self.seat.office, "handler_id": self.official, "reason": "Kollegan tar över."}


def working_day(day: datetime.date) -> datetime.date:
    return day + DAY * max(0, 7 - day.weekday()) if day.weekday() in WEEKEND else day
