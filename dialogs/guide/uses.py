"""What filed facts show of a method in a case: its occasions, who came, whether the goals were reached.

The goals are the case's, not the method's: a case with two methods shows the same goals for both.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, Sum

from dialogs.models import Compilation, Dialog, GoalOutcome, Occasion

EXCERPT = 400
#: Fewer people than this might be recognised.
SMALL_GROUP = 5


@dataclass(frozen=True)
class Goals:
    """How many of the goals became what. What was not measured counts neither for nor against."""

    reached: int = 0
    partly: int = 0
    missed: int = 0
    not_measured: int = 0

    @property
    def measured(self) -> int:
        return self.reached + self.partly + self.missed

    def __add__(self, other: "Goals") -> "Goals":
        return Goals(
            self.reached + other.reached,
            self.partly + other.partly,
            self.missed + other.missed,
            self.not_measured + other.not_measured,
        )


@dataclass(frozen=True)
class People:
    """Exact and estimated numbers are never added together; an occasion may also be uncounted."""

    occasions: int = 0
    exact: int | None = None  # None: at no occasion
    estimated: int | None = None
    uncounted: int = 0


@dataclass(frozen=True)
class Use:
    """One method in one case."""

    dialog: Dialog
    people: People
    goals: Goals
    compilation: Compilation | None


_COUNTED = {
    "occasions": Count("pk"),
    "exact": Sum("attended", filter=Q(attended_is_estimate=False)),
    "estimated": Sum("attended", filter=Q(attended_is_estimate=True)),
    "uncounted": Count("pk", filter=Q(attended=None)),
}


def held_by(name: str) -> Any:
    return Occasion.objects.held().filter(method__name=name)


def cases_that_used(name: str) -> Any:
    """Newest first."""
    cases = Dialog.objects.filter(pk__in=held_by(name).values("dialog"))
    return cases.select_related("committee").order_by("-pk")


def people_reached(name: str) -> People:
    """Of all the occasions that were held by the method."""
    return People(**held_by(name).aggregate(**_COUNTED))


def uses_of(name: str, dialogs: Collection[Dialog]) -> list[Use]:
    """What each of a few cases shows of a method: three questions to the database, however many they are."""
    rows = held_by(name).filter(dialog__in=dialogs).order_by().values("dialog").annotate(**_COUNTED)
    people = {row.pop("dialog"): People(**row) for row in rows}
    compiled = {one.dialog_id: one for one in Compilation.objects.current().filter(dialog__in=dialogs)}
    goals = goals_of(dialogs)
    return [
        Use(case, people.get(case.pk, People()), goals[case.pk], compiled.get(case.pk)) for case in dialogs
    ]


def goals_of(dialogs: Iterable[Any]) -> dict[int, Goals]:
    """By case, from the compilation that holds. Counted by the database, without reading what it says."""
    holds = Compilation.objects.current().filter(dialog__in=dialogs)
    outcomes = GoalOutcome.objects.filter(compilation__in=holds).order_by().values("compilation__dialog")
    kinds = GoalOutcome.Reached
    counted = {
        "reached": Count("pk", filter=Q(reached=kinds.YES)),
        "partly": Count("pk", filter=Q(reached=kinds.PARTLY)),
        "missed": Count("pk", filter=Q(reached=kinds.NO)),
        "not_measured": Count("pk", filter=Q(reached=kinds.UNKNOWN)),
    }
    # Under names of their own: one of them is called like the column.
    rows: Any = outcomes.annotate(**{f"count_{name}": count for name, count in counted.items()})
    found: dict[int, Goals] = defaultdict(Goals)
    for row in rows:
        found[row["compilation__dialog"]] = Goals(**{name: row[f"count_{name}"] for name in counted})
    return found
