"""What may not stand in a text that a resident sends: personal identity numbers, and what nobody can read."""

import re
import unicodedata

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from stdnum import luhn
from stdnum.exceptions import ValidationError as NoNumber
from stdnum.se import personnummer

_HYPHENS = "-\u2010\u2011\u2012\u2013\u2212+"
#: Six or eight digits of a date and four more, however they are kept apart.
_WRITTEN = re.compile(rf"(?<![\d])(\d{{6}}|\d{{8}})(\s?[{_HYPHENS}]?\s?)(\d{{4}})(?!\d)")
#: Added to the day in a coordination number (samordningsnummer).
_COORDINATION = 60


def no_personal_number(value: str) -> None:
    if any(_is_one(date, last) for date, _between, last in _WRITTEN.findall(value)):
        raise ValidationError(
            _("This looks like a personal identity number. Take it away: we do not need it."), "number"
        )


def no_number_as_written(value: str) -> None:
    """For telephone numbers: ten digits in a row are one, so only what no telephone has is refused."""
    telling = (
        (date, last) for date, between, last in _WRITTEN.findall(value) if len(date) == 8 or between.strip()
    )
    if any(_is_one(date, last) for date, last in telling):
        no_personal_number(value)


def only_legible(value: str) -> None:
    """No control characters: no null byte, which the database cannot keep, nor what moves a cursor."""
    if any(unicodedata.category(sign) == "Cc" and sign not in "\n\t" for sign in value):
        raise ValidationError(
            _("There are signs here that cannot be read, perhaps from copying. Take them away."), "sign"
        )


def _is_one(date: str, last: str) -> bool:
    day = int(date[-2:])
    born = f"{date[:-2]}{day - _COORDINATION:02}" if day > _COORDINATION else date
    try:
        personnummer.get_birth_date(f"{born}-{last}")
        luhn.validate(date[-6:] + last)
    except NoNumber:
        return False
    return True
