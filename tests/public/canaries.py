"""Cases in which every text that a person can write carries a token of its own, to be found again."""

import re
from itertools import count
from typing import Any

from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.db.models import CharField, EmailField, Field, Model, TextField, URLField
from django.utils import timezone

from checklists.models import Item, Phase
from committees.models import Person
from dialogs.models import (
    Contact,
    Dialog,
    Document,
    Event,
    Goal,
    Idea,
    Note,
    Occasion,
    Proposal,
    PublicFeedback,
)
from tests.journeys import Journey

TOKEN = re.compile(r"canary-[a-z_0-9]+-[a-z_0-9]+-\d+-")
_serial = count(1)

#: Addresses, numbers and choices: no prose to hide a token in.
NOT_PROSE = {"username", "password", "slug", "number", "step", "record_kind", "diary_number", "link"}
NOT_PROSE |= {"sha256", "original_sha256", "rule", "last_error"}
#: Reference data, the same for every case.
REFERENCE = {"ladder", "participationlevel", "method", "targetgroup", "casenumberseries"}
REFERENCE |= {"papertemplate", "letterheadversion", "answertext", "informationtext"}
#: Counted from what is marked already.
REFERENCE |= {"tally", "talliedmonth"}
WRITTEN = [m for m in apps.get_app_config("dialogs").get_models() if m._meta.model_name not in REFERENCE]


def token(model: type[Model], name: str) -> str:
    return f"canary-{model._meta.model_name}-{name}-{next(_serial)}-"


def prose(model: type[Model]) -> list[Field]:
    """The fields in which somebody writes in their own words."""
    return [
        field
        for field in model._meta.concrete_fields
        if isinstance(field, CharField | TextField) and not field.choices and field.name not in NOT_PROSE
    ]


def _written(field: Field, sign: str, before: object) -> str:
    if isinstance(field, EmailField):
        return f"{sign}@example.org"
    return f"https://example.org/{sign}" if isinstance(field, URLField) else f"{sign} {before}"


def mark(instance: Any) -> Any:
    """Put a token in every text of a row that is to be saved."""
    for field in prose(type(instance)):
        sign = token(type(instance), field.name)
        written = _written(field, sign, getattr(instance, field.name))
        setattr(instance, field.name, written[: field.max_length] if field.max_length else written)
    for field in instance._meta.concrete_fields:
        if isinstance(field, ArrayField):
            setattr(instance, field.name, [token(type(instance), field.name)])
    return instance


class MarkedJourney(Journey):
    """A journey whose every record, draft, answer and person is marked."""

    def register(self, **kwargs: Any) -> Event:
        idea = mark(Idea(source="resident", received_on=self.today))
        contact = mark(Contact(phone="08"))
        event = Dialog.register(
            by=self.town.handlaggare,
            title=token(Dialog, "title"),
            description=token(Dialog, "description"),
            idea=idea,
            contact=contact,
            at=self.at,
        )
        self.dialog = event.dialog
        mark(Note(dialog=self.dialog, author=self.town.kollega, at=self.at)).save()
        return event

    def take(self, step: str, record: Any = None, *, by: Any, parts: Any = (), **kwargs: Any) -> Event:
        if record is not None and record.pk is None:
            mark(record)
        return super().take(step, record, by=by, parts=[mark(part) for part in parts], **kwargs)

    def write_proposal(self, **facts: Any) -> Proposal:
        draft = super().write_proposal(**facts)
        mark(draft).save()
        for goal in draft.goals.all():
            mark(goal).save()
        return Proposal.objects.get(pk=draft.pk)

    def tick(self, phase: Phase) -> None:
        super().tick(phase)
        for item in Item.objects.filter(checklist=self.dialog.checklist_id).of(phase):
            item.answer, item.reason = token(Item, "answer"), token(Item, "reason")
            item.save()

    def write_goal(self, draft: Proposal, **facts: Any) -> Goal:
        goal = mark(super().write_goal(draft, **facts))
        goal.save()
        return goal

    def plan_occasion(self, **facts: Any) -> Occasion:
        occasion = mark(super().plan_occasion(**facts))
        occasion.save()
        return occasion

    def write_feedback(self, **facts: Any) -> PublicFeedback:
        draft = mark(super().write_feedback(**facts))
        draft.save()
        return draft

    def before_keeping(self, document: Document) -> None:
        reason = document.removed_reason
        mark(document)
        document.removed_reason = reason  # says something only when it is removed

    def remove_document(self, document: Document) -> None:
        facts: dict[str, Any] = {"removed_by": self.town.handlaggare, "removed_at": timezone.now()}
        facts["removed_reason"] = token(Document, "removed_reason")
        Document.objects.filter(pk=document.pk).update(**facts)


def mark_people() -> None:
    for person in Person.objects.all():
        mark(person).save()


def tokens_in(text: str) -> set[str]:
    """However it is shown: a label may have been given a capital."""
    return set(TOKEN.findall(text.lower()))


def kind(sign: str) -> tuple[str, str]:
    """(model, field) of a token."""
    _canary, model, name, _serial_number, _end = sign.split("-")
    return model, name
