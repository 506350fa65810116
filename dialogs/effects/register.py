"""Which dialogues stand in the register, in which order, and how they add up."""

import datetime

from django.db.models import Case, DateField, F, When

from dialogs.figures import Series, rows_behind
from dialogs.figures.effects import effects
from dialogs.figures.period import counts_of
from dialogs.models.dialog import DialogQuerySet

from .asked import Asked


def rolled_up(asked: Asked) -> Series:
    """The same figure as in the overview, of the register's period and cases."""
    return effects(counts_of(asked.selection, "effects"))


def register(asked: Asked, on: datetime.date) -> DialogQuerySet:
    """Exactly the dialogues that the figure counts. Late follow-ups first, the latest of all on top."""
    late = Case(When(follow_up_on__lt=on, then=F("follow_up_on")), output_field=DateField())
    found = rows_behind("effects", asked.influence, asked.selection, on)
    return found.order_by(late.asc(nulls_last=True), "-waiting_since", "-pk")


def late_ones(cases: DialogQuerySet, on: datetime.date) -> DialogQuerySet:
    return cases.filter(follow_up_on__lt=on)
