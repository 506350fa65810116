"""A filed record in words, for the card that shows it: the same for every kind of record."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from .card_parts import PARTS
from .models.record import CommitteeRecord, Record, local_date
from .templatetags.swedish import day, grouped, money

#: Told in the card's head, or by the event.
IN_THE_HEAD = {"id", "dialog", "event", "corrects", "correction_reason", "meeting", "decided_on", "paragraph"}
KRONOR = {"budget", "budget_frame", "cost"}
NEVER_SHOWN = {"goals_revision", "revision", "version", "proposal"}


@dataclass(frozen=True)
class Card:
    heading: str
    meta: str
    rows: list[tuple[str, Any]]
    corrects: str = ""
    is_corrected: bool = False
    can_be_corrected: bool = False
    url: str = ""
    url_label: str = ""


def card(record: Record) -> Card:
    parts = PARTS.get(type(record))
    return Card(
        heading=_heading(record),
        meta=_meta(record),
        rows=[*rows(record), *(parts(record) if parts else ())],
        corrects=_corrects(record),
        is_corrected=is_corrected(record),
        can_be_corrected=record.correctable and not is_corrected(record),
    )


def _heading(record: Record) -> str:
    name, version = capfirst(str(record._meta.verbose_name)), getattr(record, "version", None)
    return _("%(record)s, version %(version)s") % {"record": name, "version": version} if version else name


def is_corrected(record: Record) -> bool:
    return getattr(record, "corrected_by", None) is not None


def rows(record: models.Model) -> Iterator[tuple[str, Any]]:
    """Term and value of each fact in the order of the model; what was never said is left out."""
    for field in record._meta.fields:
        if field.name in IN_THE_HEAD | NEVER_SHOWN or not _is_fact(field):
            continue
        value = getattr(record, field.name)
        if value not in (None, "", []):
            yield capfirst(str(field.verbose_name)), shown(record, field, value)


def _is_fact(field: models.Field) -> bool:
    return field.editable and not isinstance(field, models.GeneratedField)


def shown(record: models.Model, field: models.Field, value: Any) -> Any:
    if field.choices:
        return getattr(record, f"get_{field.name}_display")()
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, datetime.date):
        return day(value)
    if isinstance(value, list):
        return ", ".join(value)
    if isinstance(value, int):
        return money(value) if field.name in KRONOR else grouped(value)
    return value


def _meta(record: Record) -> str:
    filed = _("recorded by %(who)s on %(date)s") % {
        "who": record.event.actor.name,
        "date": date_format(local_date(record.event.at), "DATE_FORMAT"),
    }
    if not isinstance(record, CommitteeRecord):
        return capfirst(filed)
    return _("%(committee)s, %(date)s, § %(paragraph)s, %(filed)s") % {
        "committee": record.meeting.committee,
        "date": date_format(record.decided_on, "DATE_FORMAT"),
        "paragraph": record.paragraph,
        "filed": filed,
    }


def _corrects(record: Record) -> str:
    if record.corrects is None:
        return ""
    return _("Correction. %(reason)s") % {"reason": record.correction_reason}
