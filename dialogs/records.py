"""The filed records of a case, in order, each correction beside what it corrects."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from django.apps import apps

from .models.record import Record
from .permissions import Standing

if TYPE_CHECKING:
    from .models import Dialog
    from .process import Step


def filed_by(dialog: "Dialog", step: "Step") -> list[Record]:
    """What a step has filed in this case, newest first; a correction stands before what it corrects."""
    records = filed(dialog, [step.files]) if step.files else []
    return [record for record in records if step_that_filed(record, records) == step]


def filed(dialog: "Dialog", kinds: Iterable[str]) -> list[Record]:
    """The case's records of some kinds, newest first. One query for each kind."""
    records = [record for kind in sorted(set(kinds)) for record in _of_kind(dialog, kind)]
    return sorted(records, key=lambda record: record.event.sequence, reverse=True)


def step_that_filed(record: Record, records: Iterable[Record]) -> "Step":
    """The step on whose page the record is shown; for a correction, the step of the first one."""
    *_later, first = chain(record, records)
    return record.dialog.STEPS[first.event.step]


def chain(record: Record, records: Iterable[Record]) -> Iterator[Record]:
    """The record and what it corrects, back to the first one."""
    by_pk = {(type(other), other.pk): other for other in records}
    current: Record | None = record
    while current is not None:
        yield current
        current = by_pk.get((type(current), current.corrects_id))  # type: ignore[attr-defined]


def may_correct(standing: Standing, dialog: "Dialog", kind: str) -> bool:
    """Whoever may file such a record may correct it."""
    filing = [step for step in dialog.STEPS.values() if step.files == kind]
    return dialog.STEPS["correct"].permission(standing, dialog) and any(
        step.permission(standing, dialog) for step in filing
    )


def _of_kind(dialog: "Dialog", kind: str) -> Iterable[Any]:
    model: Any = apps.get_model("dialogs", kind)
    related = ["event__actor", "corrected_by", *(["meeting__committee"] if hasattr(model, "meeting") else [])]
    for record in model.objects.filed().filter(dialog=dialog).select_related(*related):
        record.dialog = dialog
        yield record
