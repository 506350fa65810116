"""One line of the checklist saved by itself, as soon as it is left. What was typed is never replaced."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from checklists.models import Phase
from dialogs.drafting.points import Outcome, save
from dialogs.forms.checklist import PointForm, sheet
from dialogs.models import Dialog
from dialogs.views.steps.attempt import attempt

from .access import person


@dataclass(frozen=True)
class Told:
    """What is said at the line, and how the answer is sent."""

    text: Any
    status: int = HTTPStatus.OK

    @property
    def is_wrong(self) -> bool:
        return self.status != HTTPStatus.OK


def save_line(request: HttpRequest, dialog: Dialog, phase: Phase) -> HttpResponse:
    """The answer holds only what changes beside the field: what became of it, the version, the progress."""
    posted = sheet(dialog, phase, is_open=True, data=request.POST)
    form = next((form for form in posted.forms.values() if form.is_bound), None)
    told = _try(request, dialog, phase, form) if form else Told(_("Not saved."), HTTPStatus.CONFLICT)
    context = {
        "dialog": dialog,
        "told": told,
        "fresh": sheet(dialog, phase, is_open=True),
        "item": form.item if form else None,
    }
    return render(request, "staff/_checklist_saved.html", context, status=told.status)


def _try(request: HttpRequest, dialog: Dialog, phase: Phase, form: PointForm) -> Told:
    if not form.is_valid():
        wrong = [message for errors in form.errors.values() for message in errors]
        return Told(" ".join([_("Not saved."), *map(str, wrong)]), HTTPStatus.UNPROCESSABLE_ENTITY)
    answers = [form.answer()]
    answer = attempt(forms.Form(), lambda: save(dialog, person(request), phase, answers))  # type: ignore[arg-type, return-value]
    if answer.event is None:
        return Told(answer.notice, answer.status)
    outcome: Any = answer.event
    return _outcome(outcome, form)


def _outcome(outcome: Outcome, form: PointForm) -> Told:
    if outcome.stale:
        form.read_over(outcome.stale[0])
        return Told(form.errors["text"][0], HTTPStatus.CONFLICT)
    clock = date_format(timezone.localtime(), "H.i")
    return Told(_("Saved at %(time)s") % {"time": clock})
