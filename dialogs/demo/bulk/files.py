"""The rows that each act files beside its event: its record, and what belongs to the record."""

import uuid
from collections.abc import Callable, Iterator
from typing import Any

from django.apps import apps
from django.db import models

from committees.models import Person
from dialogs.models import Dialog, Goal, GoalOutcome, Method, Occasion, Proposal
from dialogs.models.ladder import Ladder
from dialogs.models.record import CommitteeRecord

from . import wording
from .calendar import DAY, Calendar
from .case import Case
from .life import Act
from .table import Keys

Rows = Iterator[tuple[type[models.Model], dict[str, Any]]]
GOALS = 1


BY_SECRETARY = {
    *("decide_investigation", "table", "decide_dialog", "decide_plan_change", "reschedule_feedback"),
    *("cancel_dialog", "publish_feedback", "report_to_committee", "correct"),
}


def kind_of(act: Act) -> str:
    """The kind of record that the act files; of the records, these lives correct only the report."""
    return "committeereport" if act.name == "correct" else Dialog.STEPS[act.name].files


class Files:
    """Makes the rows; knows the reference data and the minutes."""

    def __init__(self, calendar: Calendar) -> None:
        self.calendar, self.keys = calendar, Keys()
        methods = Method.objects.filter(level__ladder=Ladder.objects.current()).order_by("pk")
        self.methods = {level: pk for pk, level in methods.values_list("pk", "level__key")}
        self.strategist = Person.objects.get(username="strateg").pk
        self.through = Proposal.methods.through

    def rows(self, case: Case, act: Act, event: uuid.UUID) -> Rows:
        """A record with its event, by the step's own name for it."""
        special: dict[str, Callable[[Case, Act, uuid.UUID], Rows]] = {
            "write_proposal": self._draft,
            "submit_proposal": self._nothing,
            "submit_plan_change": self._nothing,
            "hold_occasions": self._occasions,
            "compile_results": self._compilation,
        }
        if act.name in special:
            yield from special[act.name](case, act, event)
            return
        if kind := kind_of(act):
            yield self._record(apps.get_model("dialogs", kind), case, act, event)

    def actor(self, case: Case, act: Act) -> int:
        if act.name == "review_measurability":
            return self.strategist
        return case.seat.secretary if act.name in BY_SECRETARY else case.official

    def _record(self, model: Any, case: Case, act: Act, event: uuid.UUID) -> tuple[Any, dict[str, Any]]:
        row = {**act.facts, "dialog_id": case.pk, "event_id": event}
        if act.name == "register":
            row |= {"text": wording.IDEA}
        if act.name == "correct":
            row = {**case.report, **row, "id": self.keys.take(model), "corrects_id": case.report["id"]}
            row["correction_reason"] = "Sammanfattningen var inte fullständig."
        elif issubclass(model, CommitteeRecord):
            row |= self.calendar.minutes(case.seat.committee, act.facts["decided_on"])
        if act.name == "report_to_committee":
            case.report = row = {
                **row,
                "id": self.keys.take(model),
                "corrects_id": None,
                "correction_reason": "",
            }
        if act.name == "review_measurability":
            row |= {"proposal_id": case.proposal, "goals_revision": 1 + GOALS}
        if act.name in ("decide_dialog", "decide_plan_change"):
            row |= {"proposal_id": case.proposal}
        if act.name == "complete_execution":
            row |= case.figures
        return model, row

    def _nothing(self, case: Case, act: Act, event: uuid.UUID) -> Rows:
        """The proposal is filed by giving the draft its event: see `waves`."""
        return iter(())

    def _draft(self, case: Case, act: Act, event: uuid.UUID) -> Rows:
        case.proposal = self.keys.take(Proposal)
        case.goals = [self.keys.take(Goal) for _ in range(GOALS)]
        case.method = self.methods[act.facts["level"]]
        yield (
            Proposal,
            {**wording.PROPOSAL, **act.facts, "id": case.proposal, "dialog_id": case.pk, "event_id": None},
        )
        for goal in case.goals:
            yield Goal, {**wording.GOAL, "target": "100", "id": goal, "proposal_id": case.proposal}
        yield self.through, {"proposal_id": case.proposal, "method_id": case.method}

    def _occasions(self, case: Case, act: Act, event: uuid.UUID) -> Rows:
        case.figures = _figures(act.facts["occasions"])
        for number, told in enumerate(act.facts["occasions"]):
            row = {
                "dialog_id": case.pk,
                "key": uuid.uuid5(case.key, f"occasion {number}"),
                "method_id": case.method,
                "place": case.life.title,
                "starts_at": act.at - DAY * number,
                "status": "held",
                "attended": told["attended"],
                "attended_is_estimate": told["estimate"],
                "contributions": told["attended"],
            }
            yield Occasion, row

    def _compilation(self, case: Case, act: Act, event: uuid.UUID) -> Rows:
        model, row = self._record(apps.get_model("dialogs", "compilation"), case, act, event)
        row["id"] = self.keys.take(model)
        yield model, row
        for goal in case.goals:
            yield (
                GoalOutcome,
                {"compilation_id": row["id"], "goal_id": goal, "reached": "yes", "outcome": "Räknat"},
            )


def _figures(occasions: list[dict[str, Any]]) -> dict[str, int]:
    """As the execution sums them up: exact and estimated numbers apart."""
    return {
        "occasions_held": len(occasions),
        "attended_exact": sum(told["attended"] for told in occasions if not told["estimate"]),
        "attended_estimated": sum(told["attended"] for told in occasions if told["estimate"]),
        "contributions": sum(told["attended"] for told in occasions),
    }
