"""Which rungs are due and not yet made: one query a ladder, which grows with those on it."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Case, DateField, Exists, F, Func, IntegerField, OuterRef, Value, When
from django.db.models.expressions import Combinable
from django.db.models.functions import Mod

from dialogs.models import Dialog, Notice
from dialogs.models.dialog import DialogQuerySet

from .people import Belonging
from .rules import Rule


@dataclass(frozen=True)
class Rung:
    """The latest rung that a case has reached on a ladder. Earlier ones that were missed stay missed."""

    dialog: int
    whose: Belonging
    #: Days from the one that the ladder counts from, and that day.
    days: int
    counted_from: datetime.date

    @property
    def due_on(self) -> datetime.date:
        return self.counted_from + datetime.timedelta(days=self.days)


def due(rule: Rule, on: datetime.date, since: datetime.date) -> Iterator[Rung]:
    """Rungs of days up to `on`, and none from before `since`."""
    cases = (
        owing(rule, on).annotate(rung=_rung(rule, F("passed"))).annotate(rung_on=_plus("from_day", "rung"))
    )
    made = Notice.objects.filter(dialog=OuterRef("pk"), rule=rule.name, due_on=OuterRef("rung_on"))
    missing = cases.filter(~Exists(made), rung_on__gte=since)
    rows = missing.values_list("pk", "rung", "from_day", "office", "committee", "handler")
    for dialog, days, counted_from, *whose in rows.iterator(chunk_size=1000):
        yield Rung(dialog, Belonging(*whose), days, counted_from)


def owing(rule: Rule, on: datetime.date) -> DialogQuerySet:
    """Cases on the ladder, each with the day it counts from. A parked case owes nothing until it wakes."""
    awake = Dialog.objects.filter(rule.reached(on), rule.owed).exclude(parked_until__gt=on).order_by()
    return awake.annotate(from_day=rule.day).annotate(passed=_minus(Value(on, DateField()), "from_day"))


def _rung(rule: Rule, passed: F) -> Case:
    *before, last = rule.days
    climbed = passed - Mod(passed - last, Value(rule.every)) if rule.every else Value(last)
    rungs = [When(passed__gte=days, then=Value(days)) for days in reversed(before)]
    return Case(When(passed__gte=last, then=climbed), *rungs, output_field=IntegerField())


def _minus(later: Combinable, earlier: str) -> Func:
    """Days between two dates: PostgreSQL says it as a number, Django would ask for an interval."""
    return Func(
        later, F(earlier), template="(%(expressions)s)", arg_joiner=" - ", output_field=IntegerField()
    )


def _plus(day: str, days: str) -> Func:
    return Func(F(day), F(days), template="(%(expressions)s)", arg_joiner=" + ", output_field=DateField())
