"""The parameters of a list, and what is wrong with them in words."""

import datetime
from collections.abc import Iterator

from django.http import QueryDict
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.timezone import is_naive, make_aware
from django.utils.translation import gettext
from pydantic import BaseModel

from dialogs.models.number import NUMBER_PATTERN
from dialogs.publication import Phase, committees_with_dialogs
from dialogs.publication.selected import Asked

from .schemas import FieldError
from .schemas.base import _, means

MOST = 100
USUAL = 20
PHASES = ["", *Phase.values]


class ListParameters(BaseModel):
    """What a list can be narrowed to, and which page of it."""

    phase: str = means(
        _("Only dialogues in this phase."),
        default="",
        pattern=f"^({'|'.join(PHASES)})$",
        json_schema_extra={"enum": PHASES},
    )
    committee: str = means(
        _("Only this committee's dialogues: its short name."), default="", pattern=r"^[-a-z0-9_]{0,80}$"
    )
    updated_since: str = means(
        _("Only what has changed since then, and everything under way. A day, or a time in UTC."),
        default="",
        pattern=r"^$|^[0-9]{4}-[0-9]{2}-[0-9]{2}",
    )
    limit: int = means(_("How many dialogues a page holds."), default=USUAL, ge=1, le=MOST)
    after: str = means(
        _("Only dialogues whose number comes after this one. Follow next rather than writing it yourself."),
        default="",
        pattern=f"^$|{NUMBER_PATTERN}",
    )

    def asked(self) -> Asked:
        return Asked(self.phase, self.committee, moment_of(self.updated_since), self.after)


def moment_of(written: str) -> datetime.datetime | None:
    """A day begins at midnight in Sweden; a time without an offset is Swedish. None for what is no time."""
    try:
        day = parse_date(written)
        moment = datetime.datetime.combine(day, datetime.time()) if day else parse_datetime(written)
        return make_aware(moment) if moment and is_naive(moment) else moment
    except (ValueError, OverflowError):  # a thirteenth month; the first day of the calendar
        return None


def faults(given: QueryDict, parameters: ListParameters) -> list[FieldError]:
    """What only this site can tell: names that it does not know, and things said twice."""
    return [FieldError(field=name, message=message) for name, message in _faults(given, parameters)]


def _faults(given: QueryDict, parameters: ListParameters) -> Iterator[tuple[str, str]]:
    for name, values in given.lists():
        if name not in ListParameters.model_fields:
            yield name, gettext("There is no such parameter.")
        elif len(values) > 1:
            yield name, gettext("It is given more than once.")
    if parameters.updated_since and moment_of(parameters.updated_since) is None:
        yield "updated_since", in_words("updated_since")
    if parameters.committee and parameters.committee not in dict(committees_with_dialogs()):
        yield "committee", in_words("committee")


def in_words(name: str) -> str:
    """What a parameter must be like."""
    return {
        "phase": gettext("Choose one of these: %(values)s.") % {"values": ", ".join(Phase.values)},
        "committee": gettext("No committee with that short name has anything published."),
        "updated_since": gettext("Write a day, as 2026-11-30, or a time in UTC, as 2026-11-30T08:00:00Z."),
        "limit": gettext("Write a whole number from 1 to %(most)s.") % {"most": MOST},
        "after": gettext("Write a case number, as MD-2026-0001."),
    }[name]
