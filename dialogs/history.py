"""What happened in a case, in plain sentences, newest first."""

import datetime
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from .models import (
    Dialog,
    DialogDecision,
    Effect,
    Event,
    Handover,
    InvestigationDecision,
    MeasurabilityReview,
    Parking,
    Record,
)
from .models.record import CommitteeRecord
from .records import step_that_filed


@dataclass(frozen=True)
class Happening:
    """A line of `_partials/history.html`."""

    at: datetime.datetime
    sentence: str
    actor: str
    url: str = ""


def history(dialog: Dialog, events: Sequence[Event], records: Sequence[Record]) -> Iterator[Happening]:
    filed = {record.event_id: record for record in records}
    for event in reversed(events):
        record = filed.get(event.pk)
        yield Happening(
            event.at,
            sentence(event, record),
            event.actor.name,
            reverse("staff:step", args=[dialog.number, step_that_filed(record, records).noun])
            if record
            else "",
        )


def sentence(event: Event, record: Record | None) -> str:
    """What happened, with what the record adds to it."""
    details = list(_details(event, record)) if record else []
    return ". ".join([str(Dialog.STEPS[event.step].done), *details]) + "."


def _details(event: Event, record: Record) -> Iterator[str]:
    if record.corrects_id is not None:  # type: ignore[attr-defined]
        yield str(record._meta.verbose_name).capitalize()
    if type(record) in OUTCOMES:
        yield OUTCOMES[type(record)](record)
    if isinstance(record, CommitteeRecord):
        yield _("§ %(paragraph)s") % {"paragraph": record.paragraph}


def _two_answers(decision: InvestigationDecision) -> str:
    return _("%(first)s to the first, %(second)s to the second") % {
        "first": decision.get_q1_display(),
        "second": decision.get_q2_display(),
    }


def _outcome(decision: DialogDecision) -> str:
    return decision.get_outcome_display()


def _review(review: MeasurabilityReview) -> str:
    return review.get_approved_display()


def _new_handler(handover: Handover) -> str:
    return _("New handler: %(handler)s") % {"handler": handover.handler}


def _effect(effect: Effect) -> str:
    return effect.get_influence_display()


def _until(parking: Parking) -> str:
    return _("Until %(date)s") % {"date": date_format(parking.wakes_on, "DATE_FORMAT")}


#: What a record adds to the sentence of its step.
OUTCOMES: dict[type, Callable[[Any], str]] = {
    InvestigationDecision: _two_answers,
    DialogDecision: _outcome,
    MeasurabilityReview: _review,
    Effect: _effect,
    Handover: _new_handler,
    Parking: _until,
}
