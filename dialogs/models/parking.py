import datetime

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from .record import Record


class Parking(Record):
    """The office lets a case rest until a day, and says why. It wakes by itself.

    Only work that no one outside has been promised may rest: an idea and a proposal. From the committee's JA
    on, residents wait for an answer, so the committee alone can move its date (PROCESS F1).
    """

    consequential = ("wakes_on",)

    reason = models.TextField(_("reason"), max_length=2_000)
    wakes_on = models.DateField(_("taken up again on"))

    class Meta:
        verbose_name = _("parking")
        verbose_name_plural = _("parkings")

    def refuse(self, on: datetime.date) -> None:
        if self.corrects is not None:
            return
        last = on + datetime.timedelta(days=settings.DAYS_PARKED_AT_MOST)
        if self.wakes_on <= on:
            raise ValidationError({"wakes_on": _("Choose a day to come.")})
        if self.wakes_on > last:
            raise ValidationError(
                {
                    "wakes_on": _("Choose a day no later than %(date)s, so that the case is not forgotten.")
                    % {"date": date_format(last, "DATE_FORMAT")}
                }
            )
