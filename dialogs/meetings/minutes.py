"""A meeting's decisions as text to paste into the minutes: heading, decision, reasons, case, diary number."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import strip_tags
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from dialogs.cards import rows
from dialogs.models import DialogDecision, Tabling

from .sentences import decision


@dataclass(frozen=True)
class Entry:
    """One § of the minutes."""

    paragraph: int
    title: str
    decision: str
    rows: list[tuple[str, str]]
    number: str
    diary_number: str
    decided_on: datetime.date
    url: str

    @property
    def reference(self) -> str:
        """Where the matter is found: diary number, case number, date."""
        parts = [_("Case %(number)s") % {"number": self.number}, date_format(self.decided_on, "DATE_FORMAT")]
        if self.diary_number:
            parts.insert(0, _("Dnr %(number)s") % {"number": self.diary_number})
        return ", ".join(parts)

    def __str__(self) -> str:
        head = _("§ %(paragraph)s %(title)s") % {"paragraph": self.paragraph, "title": self.title}
        facts = [f"{term}: {value}" for term, value in self.rows]
        return "\n".join([head, self.reference, "", self.decision, *facts])


def entries(records: Iterable[Any]) -> Iterator[Entry]:
    """In the order given."""
    for record in records:
        dialog = record.dialog
        step = dialog.STEPS[_first(record).event.step]
        yield Entry(
            paragraph=record.paragraph,
            title=dialog.title,
            decision=decision(record, step.name),
            rows=[(term, _plain(value)) for term, value in rows(record) if term not in _in_the_sentence()],
            number=dialog.number,
            diary_number=dialog.diary_number,
            decided_on=record.decided_on,
            url=reverse("staff:step", args=[dialog.number, step.noun]),
        )


def as_text(listed: Iterable[Entry]) -> str:
    return "\n\n\n".join(map(str, listed))


def _first(record: Any) -> Any:
    """What was filed before any correction: its event tells the step."""
    while record.corrects is not None:
        record = record.corrects
    return record


def _in_the_sentence() -> set[str]:
    return {capfirst(DialogDecision.called("outcome")), capfirst(Tabling.called("next_meeting_on"))}


def _plain(value: Any) -> str:
    return unescape(strip_tags(value)) if isinstance(value, SafeString) else str(value)
