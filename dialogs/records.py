"""The filed records of a case, in order, each correction beside what it corrects."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.apps import apps

from committees.models import Office, Person

from .models.record import Record
from .permissions import Standing

if TYPE_CHECKING:
    from .models import Dialog, Event
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


def filed_in(events: Iterable["Event"]) -> dict[UUID, Record]:
    """What some events filed, by event, whatever cases they are of. One query for each kind."""
    kinds: dict[str, list[UUID]] = {}
    for event in events:
        if event.record_kind:
            kinds.setdefault(event.record_kind, []).append(event.pk)
    return {
        record.event_id: record
        for kind, keys in kinds.items()
        for record in _with_its_facts(kind).filter(event__in=keys)
    }


def _of_kind(dialog: "Dialog", kind: str) -> Iterable[Any]:
    for record in _with_its_facts(kind).filter(dialog=dialog):
        record.dialog = dialog
        yield record


def _with_its_facts(kind: str) -> Any:
    """Records of a kind, each with the people and bodies that it names."""
    model: Any = apps.get_model("dialogs", kind)
    named = [field.name for field in model._meta.fields if field.related_model in (Office, Person)]
    related = [
        *named,
        "event__actor",
        "corrected_by",
        *(["meeting__committee"] if hasattr(model, "meeting") else []),
    ]
    return model.objects.filed().select_related(*related)
