"""How long cases stay in each state."""

from django.utils.translation import gettext as _

from dialogs.models import State

from .counts import Counts, median
from .figure import Bar, Series


def days_per_step(counts: Counts) -> Series:
    return Series(
        "days_per_step",
        _("Days in each state"),
        _(
            "Median of the days that a case spent in the state in all, parked or not, of cases that left it "
            "for the last time in the period."
        ),
        "days",
        tuple(
            Bar(str(state.value), str(state.label), median(counts.days("step", state)))
            for state in State.open()
        ),
    )
