"""The days on which people are reminded: not on weekends, nor on days that all of Sweden takes off."""

import datetime
from functools import cache

import holidays

# Christmas, New Year's and Midsummer Eve are no public holidays by law, yet nobody is at work.
CATEGORIES = ("public", "de_facto")
SATURDAY = 5
DAY = datetime.timedelta(days=1)


@cache
def _taken_off(year: int) -> frozenset[datetime.date]:
    return frozenset(holidays.country_holidays("SE", years=year, categories=CATEGORIES))


def is_working_day(day: datetime.date) -> bool:
    return day.weekday() < SATURDAY and day not in _taken_off(day.year)


def last_working_day(today: datetime.date) -> datetime.date:
    """The latest one up to today. A rung is due once its own day is not after it.

    So what falls on a day off comes on the next working day, without anybody moving a date.
    """
    while not is_working_day(today):
        today -= DAY
    return today
