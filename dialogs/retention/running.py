"""The nightly round: whoever's day has come is erased, some at a time, each lot whole or not at all."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from django.db import transaction

from .plan import PLAN, Rule
from .settling import settle

AT_A_TIME = 200


@dataclass(frozen=True)
class Erased:
    rule: Rule
    count: int


def erase_by_plan(today: datetime.date) -> Iterator[Erased]:
    """By each rule of the plan: how many. Killed in the middle, the next round takes the rest."""
    settle(today)
    for rule in PLAN:
        count = 0
        while done := _some(rule, today):
            count += done
        yield Erased(rule, count)


def due_by_plan(today: datetime.date) -> list[Erased]:
    """What a round would erase today. Erases nothing."""
    return [Erased(rule, rule.due(today).count()) for rule in PLAN]


@transaction.atomic
def _some(rule: Rule, today: datetime.date) -> int:
    """A lot: locked, and looked at once more, since a mail may have been made a moment ago (I9)."""
    found = rule.due(today).order_by("pk").select_for_update(skip_locked=True, of=("self",)).only("pk")
    locked = [row.pk for row in found[:AT_A_TIME]]
    still = list(rule.due(today).filter(pk__in=locked).values_list("pk", flat=True)) if locked else []
    return rule.erase(still, rule.name) if still else 0
