"""The filed records of a case, in order, each correction beside what it corrects."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from django.apps import apps

from .models.record import Record

if TYPE_CHECKING:
    from .models import Dialog
    from .process import Step


def filed_by(dialog: "Dialog", step: "Step") -> list[Record]:
    """What a step has filed in this case, newest first; a correction stands before what it corrects."""
    if not step.files:
        return []
    records = list(_all_of(dialog, step.files))
    return [record for record in reversed(records) if _root(record, records).event.step == step.name]


def all_filed(dialog: "Dialog") -> list[Record]:
    """Every record of the case, newest first."""
    kinds = sorted({step.files for step in dialog.STEPS.values() if step.files})
    records = [record for kind in kinds for record in _all_of(dialog, kind)]
    return sorted(records, key=lambda record: record.event.sequence, reverse=True)


def step_that_filed(record: Record, records: Iterable[Record]) -> "Step":
    """The step whose page shows the record; for a correction, the step of the first one."""
    return record.dialog.STEPS[_root(record, records).event.step]


def chain(record: Record, records: Iterable[Record]) -> Iterator[Record]:
    """The record and what it corrects, back to the first one."""
    by_pk = {(type(other), other.pk): other for other in records}
    current: Record | None = record
    while current is not None:
        yield current
        current = by_pk.get((type(current), current.corrects_id))  # type: ignore[attr-defined]


def _root(record: Record, records: Iterable[Record]) -> Record:
    *_later, first = chain(record, records)
    return first


def _all_of(dialog: "Dialog", kind: str) -> Iterable[Any]:
    model = apps.get_model("dialogs", kind)
    related = ["event__actor", "corrected_by"]
    if hasattr(model, "meeting"):
        related.append("meeting__committee")
    records = model.objects.filed().filter(dialog=dialog)
    for record in records.select_related(*related).order_by("event__sequence"):
        record.dialog = dialog
        yield record
