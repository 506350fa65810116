"""Takes a story through the real steps: the right people, on the right days, one transaction a case."""

import datetime
from typing import Any

from django.apps import apps
from django.db import models, transaction
from django.utils import timezone

from committees.models import Committee, Membership, Office, Person, Role
from dialogs import permissions as may
from dialogs.models import Dialog, Event, Idea
from dialogs.models.contact import Contact
from dialogs.models.record import CommitteeRecord, Record

from . import desk, parts
from .days import day_of, moment_of
from .minutes import next_paragraph
from .stories import Leg, Story

OPENS = datetime.time(9)


class Walk:
    """One case under way. Acts that are no step of the process are the desk's work between the steps."""

    def __init__(self, story: Story, today: datetime.date) -> None:
        self.story, self.today = story, today
        self.committee = Committee.objects.get(slug=story.committee)
        self.office = Office.objects.get(slug=story.office)
        self.dialog: Dialog

    @transaction.atomic
    def to_the_end(self) -> Dialog:
        for number, leg in enumerate(self.story.legs):
            self._go(leg, number)
        return self.dialog

    def _go(self, leg: Leg, number: int) -> None:
        day = day_of(leg.on, self.today)
        # A few minutes apart: two acts of one day keep their order.
        at = min(moment_of(day, OPENS) + datetime.timedelta(minutes=7 * number), timezone.now())
        if leg.act in desk.WORK:
            desk.WORK[leg.act](Dialog.objects.lock(self.dialog.pk), self._resolved(leg), self.story.usual)
            return
        event = self._register(leg, at) if leg.act == "register" else self._step(leg, day, at)
        self.dialog = event.dialog

    def _register(self, leg: Leg, at: datetime.datetime) -> Event:
        story = self.story
        return Dialog.register(
            by=self._person(leg.by or story.handler),
            title=story.title,
            idea=Idea(**self._dates(Idea, story.idea)),
            contact=Contact(**story.contact) if story.contact else None,
            description=story.description,
            diary_number=story.diary_number,
            at=at,
            key=story.key,
        )

    def _step(self, leg: Leg, day: datetime.date, at: datetime.datetime) -> Event:
        step = Dialog.STEPS[leg.act]
        if leg.act == "refer_to_committee":
            facts = {
                "committee": self.committee,
                "office": self.office,
                "handler": self._handler(),
                **leg.facts,
            }
            return self.dialog.refer_to_committee(by=self._actor(leg, day), at=at, **facts)
        if leg.act == "correct":
            return self.dialog.correct(self._correction(leg), by=self._actor(leg, day), at=at)
        if not step.files:
            return getattr(self.dialog, leg.act)(by=self._actor(leg, day), at=at)
        record, rows = self._record(apps.get_model("dialogs", step.files), leg, day)
        return getattr(self.dialog, leg.act)(record, by=self._actor(leg, day), at=at, parts=rows)

    def _record(self, model: type[Record], leg: Leg, day: datetime.date) -> tuple[Record, list[models.Model]]:
        drafted = desk.drafted(self.dialog, model)
        if drafted is not None:
            return drafted, []
        facts = self.story.usual.get(leg.act, {}) | parts.agreed(self.dialog, model, day) | leg.facts
        rows = {name: facts.pop(name) for name in parts.NAMES if name in facts}
        if issubclass(model, CommitteeRecord):
            facts = {"decided_on": day, "paragraph": next_paragraph(self.committee, day)} | facts
        record = model(**self._bodies(self._dates(model, facts)))
        return record, parts.rows(self.dialog, record, rows)

    def _correction(self, leg: Leg) -> Record:
        """A new version of the record, with the facts that were wrong changed."""
        facts = dict(leg.facts)
        model = apps.get_model("dialogs", facts.pop("record"))
        old = model.objects.current().get(dialog=self.dialog)
        skip = {"id", "dialog", "event", "corrects", "meeting"}
        kept = {
            field.name: getattr(old, field.name)
            for field in model._meta.concrete_fields
            if field.name not in skip and field.editable and not field.generated
        }
        return model(**kept | self._dates(model, facts) | {"corrects": old})

    def _resolved(self, leg: Leg) -> Leg:
        """The leg with its days as dates, for work that has no model to ask."""
        model = desk.MODELS.get(leg.act)
        day = day_of(leg.on, self.today)
        return Leg(leg.act, day, leg.by, self._dates(model, leg.facts) if model else leg.facts)

    def _dates(self, model: type[models.Model], facts: dict[str, Any]) -> dict[str, Any]:
        """Days from today become dates wherever the model wants a date."""
        dates = {field.name for field in model._meta.concrete_fields if type(field) is models.DateField}
        return {
            name: day_of(value, self.today) if name in dates and value is not None else value
            for name, value in facts.items()
        }

    def _bodies(self, facts: dict[str, Any]) -> dict[str, Any]:
        """A handover names its office and its handler."""
        if "handler" in facts:
            facts |= {"handler": self._person(facts["handler"])}
            facts |= {"office": Office.objects.get(slug=facts.get("office", self.story.office))}
        return facts

    def _actor(self, leg: Leg, day: datetime.date) -> Person:
        if leg.by:
            return self._person(leg.by)
        permission = Dialog.STEPS[leg.act].permission
        if permission is may.secretary_of_the_committee:
            held = Membership.objects.current(day).filter(role=Role.SECRETARY, committee=self.committee)
            return Person.objects.get(memberships__in=held)
        if permission is may.is_strategist:
            return self._person("strateg")
        return self.dialog.handler or self._handler()

    def _handler(self) -> Person:
        return self._person(self.story.handler)

    def _person(self, username: str) -> Person:
        return Person.objects.get(username=username)
