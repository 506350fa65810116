"""How a record meets its case: read again, completed, judged, and filed just before its event."""

import datetime
from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

from .models.event import Event
from .models.record import Record
from .refusals import Overtaken

if TYPE_CHECKING:
    from .models import Dialog
    from .process import Step


def as_it_stands(record: Record, definition: "Step", locked: "Dialog", last: Event) -> Record:
    """A draft is read again under the lock. Saved meanwhile, it is not what was meant (I15)."""
    if record.pk is None:
        return record
    stored = type(record).objects.filter(pk=record.pk, dialog=locked, event=None).first()
    if stored is None or stored.revision != record.revision:  # type: ignore[attr-defined]
        raise Overtaken(definition, last)
    return stored


def attach(record: Record, locked: "Dialog", event: Event, on: datetime.date) -> None:
    """Let the record meet the case: what follows from it is filled in, what contradicts it is refused."""
    if (record.corrects is not None) != (event.step == "correct"):
        # Else a correction could stand in for the record that another step owes.
        raise ValidationError(_("Only a correction refers to an earlier record."))
    record.dialog, record.event = locked, event
    if record.pk is None:
        strip(record)
    record.prepare()
    record.full_clean(exclude={"event", "dialog", "corrects"})
    record.check_correction()
    record.refuse(on)


def remember(event: Event, record: Record | None, parts: Iterable[models.Model]) -> None:
    """The record before its event: the database computes the event's digest from what it finds filed."""
    if record is not None:
        event.record_kind = record.record_kind()
        record.save(update_fields=None if record.pk is None else ["event"])
        for part in parts:
            strip(part)
            part.full_clean(exclude={field.name for field in part._meta.fields if field.is_relation})
            part.save()
    event.save(force_insert=True)


def strip(row: models.Model) -> None:
    """Blanks alone are no answer."""
    for field in row._meta.fields:
        if not isinstance(field, models.CharField | models.TextField):
            continue
        value = getattr(row, field.attname)
        if isinstance(value, str) and value != value.strip():
            setattr(row, field.attname, value.strip())
