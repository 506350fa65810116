"""Which published cases are asked for, and in which order they are visited."""

import datetime
from dataclasses import dataclass

from django.db.models import QuerySet

from dialogs.models import Dialog

from .changes import changed_since
from .phase import Phase


@dataclass(frozen=True)
class Asked:
    """What is asked for; empty: everything. `after` is a case number, published or not."""

    phase: str = ""
    committee: str = ""
    updated_since: datetime.datetime | None = None
    after: str = ""


def selected(asked: Asked, on: datetime.date) -> "QuerySet[Dialog]":
    """In the order of their numbers: whoever goes on from a number misses none and meets none twice."""
    cases: QuerySet[Dialog] = Dialog.objects.published()
    if asked.phase:
        cases = cases.filter(Phase.conditions(on)[Phase(asked.phase)])
    if asked.committee:
        cases = cases.filter(committee__slug=asked.committee)
    if asked.updated_since:
        cases = cases.filter(changed_since(asked.updated_since))
    if asked.after:
        cases = cases.filter(number__gt=asked.after)
    return cases.order_by("number")


@dataclass(frozen=True)
class Page:
    """Which cases stand on a page, and after which number the next one goes on. Empty: this is the last."""

    keys: tuple[int, ...]
    goes_on_after: str = ""


def find_page(asked: Asked, limit: int, on: datetime.date) -> Page:
    found = list(selected(asked, on).values_list("pk", "number")[: limit + 1])
    shown = found[:limit]
    return Page(tuple(key for key, _number in shown), shown[-1][1] if len(found) > limit else "")


def find_key(number: str) -> int | None:
    """A published case by its number; None for what is not published and for what does not exist (I17)."""
    return Dialog.objects.published().filter(number=number).values_list("pk", flat=True).first()
