"""The cases as they begin: ideas, numbered in the order of their days, with every point open."""

from collections import defaultdict
from typing import Any

from checklists.models import Checklist, Item, Template
from dialogs.models import Dialog
from dialogs.models.ladder import Ladder
from dialogs.models.number import CaseNumberSeries
from dialogs.process import slug_of

from .case import Case
from .table import Keys, write


class Opening:
    def __init__(self, keys: Keys) -> None:
        self.keys, self.ladder = keys, Ladder.objects.current().pk
        template = Template.objects.current()
        self.template, self.points = template.pk, list(template.items.leaves())

    def write(self, cases: list[Case]) -> None:
        self._number(cases)
        for case in cases:
            case.pk, case.checklist = self.keys.take(Dialog), self.keys.take(Checklist)
        write(Checklist, [{"id": case.checklist, "template_id": self.template} for case in cases])
        points = [point.pk for point in self.points]
        write(
            Item,
            [
                {"checklist_id": case.checklist, "template_item_id": point}
                for case in cases
                for point in points
            ],
        )
        write(Dialog, [self._registered(case) for case in cases])

    def own_points(self, phase: str) -> list[int]:
        """Points that no field of the proposal and no record settles."""
        return [point.pk for point in self.points if point.phase == phase and not point.settled_by]

    def _number(self, cases: list[Case]) -> None:
        by_year: dict[int, list[Case]] = defaultdict(list)
        for case in cases:
            by_year[case.acts[0].at.year].append(case)
        for year, of_the_year in sorted(by_year.items()):
            numbers = CaseNumberSeries.lock(year).take(len(of_the_year))
            for case, number in zip(of_the_year, numbers, strict=True):
                case.number = number

    def _registered(self, case: Case) -> dict[str, Any]:
        act, title = case.acts[0], case.life.title
        case.move(act)
        return {
            "id": case.pk,
            "number": case.number,
            "title": title,
            "slug": slug_of(title, case.number),
            "state": case.state,
            "checklist_id": case.checklist,
            "ladder_id": self.ladder,
            "registered_at": act.at,
            "waiting_since": act.at,
            "due_on": case.due_on,
        }
