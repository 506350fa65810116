from __future__ import annotations

from datetime import date
from typing import Self

from django.db import models
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from committees.models.body import Committee


class MeetingQuerySet(models.QuerySet["Meeting"]):
    def held(self, committee: Committee, until: date) -> Self:
        """The committee's meetings up to and including a day: where a decision can have been taken."""
        return self.filter(committee=committee, date__lte=until)


class Meeting(models.Model):
    """A committee's meeting, whose minutes hold the decisions by paragraph. Once entered it never moves."""

    committee = models.ForeignKey(
        Committee, models.PROTECT, related_name="meetings", verbose_name=_("committee")
    )
    date = models.DateField(_("date"))

    objects = MeetingQuerySet.as_manager()

    class Meta:
        verbose_name = _("meeting")
        verbose_name_plural = _("meetings")
        ordering = ["-date", "committee"]
        constraints = [
            models.UniqueConstraint(
                fields=["committee", "date"],
                name="meeting_once_a_day",
                violation_error_message=_("The committee already has a meeting that day."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.committee}, {date_format(self.date)}"
