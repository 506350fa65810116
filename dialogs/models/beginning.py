import datetime

from django.db import models
from django.db.models import Q
from django.utils import timezone


class Beginning(models.Model):
    """The day of the first sweep. What was due before it is history, which nobody is reminded of."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    day = models.DateField()
    #: The first day of letters whose readers are asked whether they heard back: when that began.
    asks_from = models.DateField(default=timezone.localdate)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(id=1), name="there_is_one_beginning")]

    def __str__(self) -> str:
        return str(self.day)

    @classmethod
    def on(cls, day: datetime.date) -> "tuple[datetime.date, bool]":
        """The day it began, and whether it begins now."""
        beginning, begins = cls.objects.get_or_create(pk=1, defaults={"day": day})
        return beginning.day, begins
