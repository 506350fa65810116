"""Dates that other programs fetch as calendars: a body's by a secret link, those of residents openly."""

from .dates import Date, dates_of
from .feed import as_calendar
from .links import bodies_of, link_behind
from .published import published_dates

__all__ = ["Date", "as_calendar", "bodies_of", "dates_of", "link_behind", "published_dates"]
