"""Due rungs become notices. Doubled or missed runs change nothing: the rows that exist say what is left."""

import datetime
import logging
from collections.abc import Iterable, Iterator
from itertools import islice

from dialogs.models import Notice

from .due import Rung, due
from .people import People
from .rules import RULES, Rule
from .workdays import last_working_day
from .writing import write

AT_A_TIME = 500
log = logging.getLogger(__name__)


def plan(today: datetime.date, since: datetime.date) -> int:
    """Make what is due and missing, and say how much it was. `since`: what was due before is history."""
    on = last_working_day(today)
    people = People(today)
    return sum(_plan(rule, rungs, people) for rule in RULES for rungs in _in_parts(due(rule, on, since)))


def _plan(rule: Rule, rungs: list[Rung], people: People) -> int:
    """One statement: a rung is there for all that it reminds, or for none."""
    return write([notice for rung in rungs for notice in _notices(rule, rung, people)])


def _notices(rule: Rule, rung: Rung, people: People) -> Iterator[Notice]:
    addressed = people.addressed(rung.whose, rule.addressed(rung.days))
    if not addressed:
        log.error("Nobody to remind of %s in case %s, not even an administrator", rule.name, rung.dialog)
    for person, role in addressed.items():
        yield Notice.of(
            recipient_id=person, dialog_id=rung.dialog, rule=rule.name,
            due_on=rung.due_on, counted_from=rung.counted_from, role=role,
        )  # fmt: skip


def _in_parts(rungs: Iterable[Rung]) -> Iterator[list[Rung]]:
    rungs = iter(rungs)
    while part := list(islice(rungs, AT_A_TIME)):
        yield part
