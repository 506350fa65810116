"""The office's work between the steps: drafts, checklist points and occasions, under the case's lock."""

import datetime
from collections.abc import Callable
from typing import Any, cast
from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import models

from checklists.models import Item, Phase
from committees.models import Person
from dialogs.documents import inspect
from dialogs.drafting import document as documents
from dialogs.models import Dialog, Goal, Method, Occasion, Proposal, PublicFeedback

from . import sheet
from .days import moment_of
from .stories import Leg

Work = Callable[[Dialog, Leg, dict[str, Any]], None]


def drafted(dialog: Dialog, model: type[models.Model]) -> Any:
    """The draft that a step files, where there is one."""
    if model is Proposal:
        return dialog.draft_proposal()
    return dialog.draft_feedback() if model is PublicFeedback else None


def write_proposal(dialog: Dialog, leg: Leg, usual: dict[str, Any]) -> None:
    """Begin or go on with the draft. `half_filled` leaves the usual answers out."""
    latest = dialog.latest_proposal() if dialog.draft_proposal() is None else None
    ordinary = {} if leg.facts.get("half_filled") or latest else usual.get("write_proposal", {})
    facts = ordinary | (_earlier(latest) if latest else {}) | leg.facts
    goals, methods = facts.pop("goals", []), facts.pop("methods", [])
    facts.pop("half_filled", None)
    draft = dialog.draft_proposal() or Proposal(dialog=dialog, version=dialog.proposals.count() + 1)
    for name, value in facts.items():
        setattr(draft, name, value)
    draft.save()
    if methods:
        draft.methods.set(Method.objects.offered(dialog.ladder, draft.level).filter(name__in=methods))
    for position, goal in enumerate(goals, start=1):
        Goal.objects.create(proposal=draft, position=position, **goal)


def _earlier(latest: Proposal) -> dict[str, Any]:
    """A new version goes on from the one that was submitted, with its goals and methods."""
    skip = {"id", "dialog", "event", "corrects", "version", "revision", "goals_revision"}
    fields = [field.name for field in Proposal._meta.concrete_fields if field.name not in skip]
    return {name: getattr(latest, name) for name in fields} | {
        "goals": list(latest.goals.values("text", "indicator", "target", "measured_how")),
        "methods": list(latest.methods.values_list("name", flat=True)),
    }


def _tick(phase: Phase) -> Work:
    """Answer the phase's points that nothing else settles; `answers = "some"` leaves the usual ones out."""

    def tick(dialog: Dialog, leg: Leg, usual: dict[str, Any]) -> None:
        answers = dict(leg.facts)
        if answers.pop("answers", "all") == "all":
            answers = usual.get(f"tick_{phase}", {}) | answers
        open_points = Item.objects.filter(checklist=dialog.checklist_id).of(phase).open()
        for item in open_points.select_related("template_item"):
            if answer := answers.get(item.template_item.text):
                item.not_applicable(answer[0]) if isinstance(answer, list) else item.settle(answer)

    return tick


def occasion(dialog: Dialog, leg: Leg, usual: dict[str, Any]) -> None:
    facts = dict(leg.facts)
    begins, ends = facts.pop("from", datetime.time(0)), facts.pop("to", None)
    day = cast(datetime.date, leg.on)  # the walk has found the day
    until = facts.pop("until", day)
    Occasion.objects.create(
        dialog=dialog,
        method=Method.objects.get(level__ladder=dialog.ladder_id, name=facts.pop("method")),
        starts_at=moment_of(day, begins),
        ends_at=moment_of(until, ends) if ends else None,
        **facts,
    )


def write_feedback(dialog: Dialog, leg: Leg, usual: dict[str, Any]) -> None:
    PublicFeedback.objects.create(dialog=dialog, **leg.facts)


def document(dialog: Dialog, leg: Leg, usual: dict[str, Any]) -> None:
    """A sheet with the decided plan, as the office hands it out; `public` shows it to residents."""
    facts = leg.facts
    at = moment_of(cast(datetime.date, leg.on), datetime.time(10))
    by = cast(Person, dialog.handler)
    upload = SimpleUploadedFile(f"{facts['title']}.pdf", sheet.of_the_plan(dialog, facts["title"]))
    kept = documents.add(dialog, by, facts["title"], inspect(upload, facts["title"]), uuid4(), at=at)
    if facts.get("public"):
        documents.make_public(kept, by, kept.revision, at=at)


WORK: dict[str, Work] = {
    "write_proposal": write_proposal,
    "tick_before": _tick(Phase.BEFORE),
    "tick_during": _tick(Phase.DURING),
    "occasion": occasion,
    "document": document,
    "write_feedback": write_feedback,
}
#: Where the work's facts are written, so that days become dates there.
MODELS: dict[str, type[models.Model]] = {"write_proposal": Proposal}
