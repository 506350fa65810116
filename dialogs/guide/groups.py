"""What worked for a target group: compiled cases whose decided plan had the group, and their methods."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from functools import reduce
from operator import add

from dialogs.models import Compilation, Dialog, Occasion
from dialogs.plans import decided_for

from .uses import Goals, goals_of

#: Looked at newest first, so that an archive of any size costs the same.
NEWEST = 1_000


@dataclass
class Evidence:
    """The cases in which a method was used for a group, the newest first."""

    group: str
    cases: list[tuple[Dialog, Goals]] = field(default_factory=list)

    @property
    def goals(self) -> Goals:
        return reduce(add, (goals for _case, goals in self.cases), Goals())

    @property
    def balance(self) -> int:
        """Goals reached less goals missed: what the ranking goes by."""
        return self.goals.reached - self.goals.missed


#: By the name of the method, then by group.
Shown = dict[str, dict[str, Evidence]]


def evidence(groups: Collection[str]) -> Shown:
    """Five questions to the database, however many groups there are."""
    found: Shown = defaultdict(dict)
    if not groups:
        return found
    newest = Compilation.objects.current().order_by("-pk").values_list("dialog", flat=True)[:NEWEST]
    decided = decided_for(groups).order_by().filter(dialog__in=list(newest))
    groups_of = dict(decided.values_list("dialog", "target_groups"))
    cases = Dialog.objects.in_bulk(groups_of)
    goals = goals_of(cases)
    used = Occasion.objects.held().filter(dialog__in=cases).order_by("-dialog")
    for name, case in used.values_list("method__name", "dialog").distinct():
        for group in set(groups) & set(groups_of[case]):
            found[name].setdefault(group, Evidence(group)).cases.append((cases[case], goals[case]))
    return found


@dataclass
class Case:
    """What was done for a group in one case, and what became of its goals."""

    dialog: Dialog
    goals: Goals
    methods: list[str] = field(default_factory=list)


def cases_for(group: str, shown: Shown) -> list[Case]:
    """The same evidence, case by case, the newest first."""
    found: dict[int, Case] = {}
    for name in sorted(shown):
        for dialog, goals in shown[name][group].cases if group in shown[name] else ():
            found.setdefault(dialog.pk, Case(dialog, goals)).methods.append(name)
    return [found[key] for key in sorted(found, reverse=True)]
