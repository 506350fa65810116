"""Dates written as iCalendar (RFC 5545). The same dates give the same bytes, so a reader can ask briefly."""

import datetime
from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.utils import timezone
from icalendar import Calendar, Event

from dialogs.papers.legible import FORBIDDEN

from .dates import Date

ASK_AGAIN_AFTER = datetime.timedelta(hours=4)
ONE_DAY = datetime.timedelta(days=1)


def as_calendar(name: str, dates: Iterable[Date], made_at: datetime.datetime) -> bytes:
    """`made_at`: when the link was made, which is when what has no moment of its own was first told here."""
    calendar = Calendar()
    calendar.add("prodid", "-//Sollentuna Dialog//SV")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _one_line(name))
    calendar.add("refresh-interval", ASK_AGAIN_AFTER, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT4H")
    for date in dates:
        calendar.add_component(_event(date, made_at))
    calendar.add_missing_timezones()
    return calendar.to_ical()


def _event(date: Date, made_at: datetime.datetime) -> Event:
    event = Event()
    event.add("uid", f"{date.name}@{urlsplit(settings.SITE_URL).hostname}")
    event.add("summary", _one_line(date.title))
    event.add("url", f"{settings.SITE_URL}{date.path}")
    event.add("sequence", date.sequence)
    for name, value in _when(date).items():
        event.add(name, value)
    changed = (date.changed_at or date.told_at or made_at).astimezone(datetime.UTC).replace(microsecond=0)
    event.add("dtstamp", changed)
    if date.changed_at:
        event.add("last-modified", changed)
    if date.place:
        event.add("location", _one_line(date.place))
    event.add("status", "CANCELLED" if date.is_cancelled else "CONFIRMED")
    return event


def _one_line(text: str) -> str:
    """Without the signs that iCalendar forbids: one in a title would take the calendar from everybody."""
    return " ".join(FORBIDDEN.sub(" ", text).split())


def _when(date: Date) -> dict[str, Any]:
    """A day ends where the next one begins, and leaves whoever it concerns free. A moment keeps its zone."""
    if isinstance(date.starts, datetime.datetime):
        ends = {"dtend": timezone.localtime(date.ends)} if date.ends and date.ends > date.starts else {}
        return {"dtstart": timezone.localtime(date.starts)} | ends
    return {"dtstart": date.starts, "dtend": date.starts + ONE_DAY, "transp": "TRANSPARENT"}
