"""When what residents can read of a case last changed, and a fingerprint of what they can read."""

import datetime
from collections.abc import Sequence
from hashlib import sha256

from django.contrib.postgres.aggregates import StringAgg
from django.db.models import CharField, F, Max, Model, Q, QuerySet, Value
from django.db.models.functions import Cast, Concat, Greatest

from committees.models import Committee, Office
from dialogs.models import Dialog, Document, Event, Occasion, State

#: What steps file that residents can read. A compilation is read with the answer, never before it.
TOLD = (
    *("investigationdecision", "dialogdecision", "feedbackrescheduling", "cancellation", "committeereport"),
    *("execution", "publicfeedback", "informationmeeting", "effect", "handover"),
)
PUBLIC_EVENTS = Q(record_kind__in=TOLD) | Q(step="close")
AFTER_THE_ANSWER = Q(record_kind="compilation", dialog__publicfeedbacks__event__at__lte=F("at"))


def last_changes(keys: Sequence[int]) -> dict[int, datetime.datetime]:
    """By case: when something was last decided, published, corrected or withdrawn.

    Occasions carry no time; they change only while a dialogue is carried out (see `changed_since`).
    """
    events = Event.objects.filter(PUBLIC_EVENTS | AFTER_THE_ANSWER, dialog__in=keys)
    found = dict(events.order_by().values_list("dialog").annotate(latest=Max("at")))
    documents = Document.objects.filter(dialog__in=keys, made_public_at__isnull=False).order_by()
    shown = documents.values_list("dialog").annotate(at=Max(Greatest("made_public_at", "withdrawn_at")))
    for key, at in shown:
        found[key] = max(found[key], at)
    return found


def changed_since(moment: datetime.datetime) -> Q:
    """Cases of which something changed since then; those under way are always among them (see above)."""
    events = Event.objects.filter(PUBLIC_EVENTS | AFTER_THE_ANSWER, at__gte=moment)
    documents = Document.objects.filter(made_public_at__isnull=False)
    touched = documents.filter(Q(made_public_at__gte=moment) | Q(withdrawn_at__gte=moment))
    return (
        Q(state=State.EXECUTION)
        | Q(pk__in=events.order_by().values("dialog"))
        | Q(pk__in=touched.order_by().values("dialog"))
    )


def fingerprint(keys: Sequence[int], on: datetime.date) -> str:
    """Another one as soon as anything that is told of these cases changes, also by the passing of days.

    Cheap: the database counts every change of a case, an occasion and a document, so only numbers are read.
    """
    signs = [
        on.isoformat(),
        _signs(Dialog.objects.published().filter(pk__in=keys), "version"),
        _signs(Occasion.objects.filter(dialog__in=keys), "revision"),
        _signs(Document.objects.public().filter(dialog__in=keys), "revision"),
        *(_signs(body.objects.all(), "name") for body in (Committee, Office)),
    ]
    return sha256("\n".join(signs).encode()).hexdigest()[:32]


def _signs(rows: "QuerySet[Model]", counter: str) -> str:
    sign = Concat(Cast("pk", CharField()), Value("."), Cast(counter, CharField()))
    found = rows.order_by().aggregate(signs=StringAgg(sign, delimiter=",", order_by="pk"))
    return found["signs"] or ""


def last_change() -> datetime.datetime | None:
    """When anything was last decided, published or corrected. None: nothing is published yet."""
    events = Event.objects.filter(PUBLIC_EVENTS | AFTER_THE_ANSWER, dialog__state__in=State.public())
    return events.order_by("-at").values_list("at", flat=True).first()
