"""One attempt at saving what is written between steps. What was typed stays in the form, whatever happens."""

from collections.abc import Callable
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext as _

from dialogs.differences import Difference, differences
from dialogs.drafting import Stale
from dialogs.forms.draft import DraftForm
from dialogs.models import Dialog
from dialogs.refusals import NotPermitted
from dialogs.views.steps.attempt import Answer, attempt

from .access import standing_of
from .parking import LOGGED_OUT


@dataclass(frozen=True)
class Kept:
    """What became of it: the saved thing, or the form to show again with what the person needs to know."""

    form: DraftForm
    saved: Any = None
    answer: Answer = field(default_factory=Answer)
    differences: list[Difference] = field(default_factory=list)


def refuse_others(request: HttpRequest, dialog: Dialog, step: str) -> None:
    """Somebody else's task ends in a 403 page, whatever was typed."""
    definition = dialog.STEPS[step]
    if not definition.permission(standing_of(request), dialog):
        raise PermissionDenied(NotPermitted(definition, dialog).message)


def opened(form: DraftForm) -> Kept:
    """A page that is opened: as stored, or with what was typed when the login expired."""
    return Kept(form, answer=Answer(notice=LOGGED_OUT)) if form.is_bound else Kept(form)


def keep(form: DraftForm, save: Callable[[], models.Model]) -> Kept:
    if not form.is_valid():
        return Kept(form)
    try:
        answer = attempt(form, save)  # type: ignore[arg-type]  # any answer will do, not only an event
    except Stale as stale:
        return _overtaken(form, stale)
    return Kept(form, saved=answer.event, answer=answer)


def _overtaken(form: DraftForm, stale: Stale) -> Kept:
    notice = _(
        "Somebody else saved while you were writing. Nothing was overwritten. What is stored stands beside "
        "what you wrote, and what you wrote is still in the form. Save again if yours is to hold."
    )
    return Kept(
        form.read_over(stale.stored, stale.revision),
        answer=Answer(status=HTTPStatus.CONFLICT, notice=notice),
        differences=differences(form._meta.model, stale.stored, form.facts()),
    )
