"""The dates of a committee or an office, as a calendar that other programs fetch by a secret link."""

from .dates import Date, dates_of
from .feed import as_calendar
from .links import bodies_of, link_behind

__all__ = ["Date", "as_calendar", "bodies_of", "dates_of", "link_behind"]
