"""The demo's calendar: real cases have dates, made-up ones count days from today, so as never to grow old."""

import datetime

from django.utils import timezone

Day = datetime.date | int
WEEKEND = (5, 6)


def day_of(value: Day, today: datetime.date) -> datetime.date:
    """A date as it stands; a number of days from today, moved to the Friday before on a weekend."""
    if isinstance(value, datetime.date):
        return value
    day = today + datetime.timedelta(days=value)
    while day.weekday() in WEEKEND:
        day -= datetime.timedelta(days=1)
    return day


def moment_of(day: datetime.date, time: datetime.time) -> datetime.datetime:
    return timezone.make_aware(datetime.datetime.combine(day, time))
