"""What the overview shows, beside the same figures computed the second way."""

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from dialogs.figures import Overview, Selection, overview, rows_behind
from dialogs.models import Dialog

from .second_way import Number, SecondWay, Told

Way = SecondWay
#: Of each figure: what it counts, and of what.
SHARES: dict[str, Callable[[Way], tuple[Number, Number]]] = {
    "no_share": lambda w: (w.count(w.of("gate", "no_met", "no_owed")), w.count(w.of("gate"))),
    "information_meetings_held": lambda w: (
        w.count(w.of("gate", "no_met")),
        w.count(w.of("gate", "no_met", "no_owed")),
    ),
    "goals_reached": lambda w: (w.total(w.of("goal", "yes")), w.total(w.of("goal", "yes", "partly", "no"))),
    "heard_back": lambda w: (w.total(w.of("heard_back", "yes")), w.total(w.of("heard_back"))),
    "on_time": lambda w: (w.count(w.of("answered", "on_time")), answered_or_waiting(w)),
}
NUMBERS: dict[str, Callable[[Way], Number]] = {
    "open_now": lambda w: w.dialogs(w.open()),
    "late_now": lambda w: w.dialogs(w.late()),
    "late_days_median": lambda w: w.late_days(),
    "answered": lambda w: w.count(w.of("answered")),
    "days_to_feedback": lambda w: w.median(w.of("answered")),
}
BARS: dict[str, tuple[str, Callable[[Way, list[Any]], Number], dict[str, str]]] = {
    "days_per_step": ("step", Way.median, {}),
    "levels": ("level", Way.count, {}),
    "methods": ("method", Way.count, {}),
    "target_groups_planned": ("group", Way.count, {}),
    "target_groups_not_reached": ("not_reached", Way.count, {"": "egna-ord"}),
    "goal_outcomes": ("goal", Way.total, {}),
    "effects": ("effect", Way.count, {}),
    "heard_back_answers": ("heard_back", Way.total, {}),
}
PEOPLE = ("attended_exact", "attended_estimated")


def answered_or_waiting(way: Way) -> Number:
    answered, waiting = way.count(way.of("answered")), way.waiting()
    return Number(answered.value + len(waiting), answered.cases | waiting)


@dataclass
class Shown:
    """A number as it is shown, and as it should be."""

    what: str
    here: Any
    there: Any


@dataclass
class Behind:
    """The cases behind a number, as they should be."""

    key: str
    part: str
    cases: set[int]

    def shown(self, way: Way) -> Shown:
        cases = list(rows_behind(self.key, self.part, way.selection, way.on).values_list("pk", flat=True))
        assert len(cases) == len(set(cases)), f"a case stands twice among the rows of {self.key}"
        return Shown(f"rows of {self.key} {self.part}", set(cases), self.cases)


Found = Iterator[Shown | Behind]


def disagreements(
    selection: Selection, on: datetime.date, everything: list[Told], *, with_rows: bool = True
) -> list[str]:
    """Every number, and every list of the cases behind one, that the two ways do not agree on."""
    shown, way = overview(selection, on), SecondWay(selection, on, everything)
    everybody = SecondWay(Selection(selection.since, selection.until), on, everything)
    found = [
        *of_figures(shown, way),
        *of_people(shown, way, everybody),
        *of_series(shown, way),
        *of_open_cases(shown, way),
    ]
    seen = [
        each.shown(way) if isinstance(each, Behind) else each for each in found if wanted(each, with_rows)
    ]
    return [f"{it.what}: {it.here} is shown, and {it.there} is right" for it in seen if it.here != it.there]


def wanted(each: Shown | Behind, with_rows: bool) -> bool:
    return with_rows or isinstance(each, Shown)


def of_figures(shown: Overview, way: Way) -> Found:
    for key, number_of in NUMBERS.items():
        number, figure = number_of(way), shown.figures[key]
        yield Shown(key, (figure.value, figure.whole), (number.value, len(number.cases)))
        yield Behind(key, "", number.cases)
    for key, share_of in SHARES.items():
        (part, whole), figure = share_of(way), shown.figures[key]
        share = int(100 * part.value / whole.value + 0.5) if whole.value else None
        yield Shown(key, (figure.value, figure.part, figure.whole), (share, part.value, whole.value))
        yield Behind(key, "", whole.cases)
        yield Behind(key, "del", part.cases)


def of_people(shown: Overview, way: Way, everybody: Way) -> Found:
    for key in PEOPLE:
        number, figure = way.total(way.of(key)), shown.figures[key]
        others = everybody.total(everybody.of(key)).value - number.value
        hidden = 1 <= number.value <= 4 or 1 <= others <= 4
        value = None if hidden or not number.cases else number.value
        yield Shown(key, (figure.value, figure.hidden, figure.whole), (value, hidden, len(number.cases)))
        yield Behind(key, "", number.cases)


def of_series(shown: Overview, way: Way) -> Found:
    for key, (fact, number_of, called) in BARS.items():
        bars = {bar.key: bar.value for bar in shown.series[key].bars if bar.value}
        parts = {part: number_of(way, way.of(fact, part)) for part in {f[1] for f in way.of(fact)}}
        yield Shown(key, bars, {called.get(part, part): n.value for part, n in parts.items() if n.value})
        yield from (Behind(key, called.get(part, part), number.cases) for part, number in parts.items())
        yield Behind(key, "", way.count(way.of(fact)).cases)


def of_open_cases(shown: Overview, way: Way) -> Found:
    late, grid = shown.series["late_by_committee"], shown.grids["open_by_committee_and_state"]
    for bar in late.bars:
        cases = {dialog.pk for dialog in way.late() if committee_of(dialog) == bar.key}
        yield Shown(f"late in {bar.key}", bar.value, len(cases))
        yield Behind(late.key, bar.key, cases)
    yield Shown("all the late", sum(bar.value or 0 for bar in late.bars), len(way.late()))
    for committee, _label, numbers in grid.rows:
        for (state, _name), number in zip(grid.columns, numbers, strict=True):
            there = (state, committee)
            cases = {dialog.pk for dialog in way.open() if (dialog.state, committee_of(dialog)) == there}
            yield Shown(f"open in {committee}, {state}", number, len(cases))
            if cases:
                yield Behind(grid.key, f"{committee}/{state}", cases)
    yield Shown("all the open", sum(sum(numbers) for _key, _label, numbers in grid.rows), len(way.open()))


def committee_of(dialog: Dialog) -> str:
    return dialog.committee.slug if dialog.committee else "ingen"
