"""A calendar year, and which years there are to tell of."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import Min
from django.utils import timezone

from dialogs.figures import Overview, Selection, overview
from dialogs.models import Dialog
from dialogs.models.record import local_date

from . import reading
from .effect import Told
from .held import Held
from .refused import Refused


@dataclass(frozen=True)
class Year:
    """Everything that the report tells of, each thing read once. `on` is the day on which it is made."""

    number: int
    on: datetime.date

    @property
    def first(self) -> datetime.date:
        return datetime.date(self.number, 1, 1)

    @property
    def last(self) -> datetime.date:
        return datetime.date(self.number, 12, 31)

    @property
    def is_over(self) -> bool:
        return self.on > self.last

    @property
    def begins_at(self) -> datetime.datetime:
        """By the Swedish clock (I18)."""
        return datetime.datetime.combine(self.first, datetime.time.min, timezone.get_current_timezone())

    @cached_property
    def figures(self) -> Overview:
        return overview(Selection(self.first, self.last), self.on)

    @cached_property
    def held(self) -> list[Held]:
        """The dialogues that ran, waited for their answer or got it, by committee and title."""
        return [
            Held.of(case, self.on)
            for case in reading.dialogues(self.first, self.last, self.begins_at, self.on)
        ]

    @cached_property
    def refused(self) -> list[Refused]:
        return sorted((Refused.of(one, self.on) for one in self._refusals()), key=lambda one: one.decided_on)

    def _refusals(self) -> Iterable[Any]:
        return reading.refusals(self.first, self.last)

    @cached_property
    def effects(self) -> list[Told]:
        return [Told.of(effect) for effect in reading.effects(self.first, self.last)]


def years(on: datetime.date) -> list[int]:
    """From the first case to this year, newest first."""
    first = Dialog.objects.aggregate(first=Min("registered_at"))["first"]
    return list(range(on.year, (local_date(first).year if first else on.year) - 1, -1))
