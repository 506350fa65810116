"""What stands on top of every paper: whose it is, to whom, when, and where it is registered."""

import datetime
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from .clauses import day
from .paper import Row
from .source import Source


def office_facts(source: Source, written_on: datetime.date | None) -> tuple[Row, ...]:
    """The head of an office's paper to its committee."""
    dialog = source.dialog
    return (
        (_("To"), dialog.committee),
        (_("From"), dialog.office),
        (_("Handler"), dialog.handler),
        (_("Date"), day(written_on or source.on)),
        *registry(source),
    )


def registry(source: Source) -> Iterator[Row]:
    if source.dialog.diary_number:
        yield _("Diary number"), source.dialog.diary_number
    yield _("Case number"), source.dialog.number


def running_head(source: Source) -> str:
    """On every page: the committee and where the case is registered."""
    dialog = source.dialog
    registered = (
        _("dnr %(number)s") % {"number": dialog.diary_number} if dialog.diary_number else dialog.number
    )
    return " · ".join(str(part) for part in (dialog.committee, registered) if part)


def said(rows: Any) -> tuple[Row, ...]:
    """Rows that say something."""
    return tuple((term, value) for term, value in rows if value not in (None, "", []))
