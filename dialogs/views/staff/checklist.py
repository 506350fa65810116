"""The checklist of a case: the open phase is answered here, what is settled elsewhere is linked to."""

from http import HTTPStatus
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from checklists.models import Phase
from dialogs.drafting.points import STEP_OF, Outcome, save
from dialogs.forms.checklist import Sheet, sheet
from dialogs.models import Dialog
from dialogs.views.steps.attempt import Answer, attempt
from dialogs.who import when_taken

from .access import case_or_404, person, standing_of, today
from .checklist_line import save_line
from .parking import LOGGED_OUT, unpark
from .point_places import place_of


@require_http_methods(["GET", "HEAD", "POST"])
def checklist(request: HttpRequest, number: str) -> HttpResponse:
    dialog = case_or_404(request, number)
    if request.method == "POST":
        return _save(request, dialog)
    typed = unpark(request)
    sheets = {phase: _sheet(request, dialog, phase, typed) for phase in Phase}
    return _show(request, dialog, sheets, Answer(notice=LOGGED_OUT) if typed else None)


def _sheet(request: HttpRequest, dialog: Dialog, phase: Phase, data: Any = None) -> Sheet:
    step = dialog.STEPS[STEP_OF[phase]]
    is_open = dialog.state in step.sources and step.permission(standing_of(request), dialog)
    return sheet(dialog, phase, is_open=is_open, data=data)


def _save(request: HttpRequest, dialog: Dialog) -> HttpResponse:
    if request.POST.get("phase") not in Phase.values:
        raise BadRequest
    phase = Phase(request.POST["phase"])
    if "HX-Request" in request.headers:
        return save_line(request, dialog, phase)
    posted = sheet(dialog, phase, is_open=True, data=request.POST)
    good = [form for form in posted.forms.values() if form.is_bound and form.is_valid()]
    answers = [form.answer() for form in good]
    answer = attempt(forms.Form(), lambda: save(dialog, person(request), phase, answers))  # type: ignore[arg-type, return-value]
    if answer.event is None:
        return _show(request, dialog, _sheets(request, dialog, posted), answer)
    outcome: Any = answer.event
    for item in outcome.stale:
        posted.forms[item.pk].read_over(item)
    if not posted.wrong:
        _tell_what_was_saved(request, outcome)
        return redirect("staff:checklist", dialog.number)
    return _show(
        request, dialog, _sheets(request, dialog, _half_saved(dialog, posted)), _told(outcome, posted)
    )


def _half_saved(dialog: Dialog, posted: Sheet) -> Sheet:
    """What was saved as it is stored now; what was not as it was typed."""
    fresh = sheet(dialog, posted.phase, is_open=True)
    fresh.forms |= {form.item.pk: form for form in posted.wrong}
    return fresh


def _sheets(request: HttpRequest, dialog: Dialog, posted: Sheet) -> dict[Phase, Sheet]:
    return {phase: posted if phase == posted.phase else _sheet(request, dialog, phase) for phase in Phase}


def _tell_what_was_saved(request: HttpRequest, outcome: Outcome) -> None:
    if not outcome.saved:
        messages.info(request, _("Nothing was changed."))
        return
    count = len(outcome.saved)
    messages.success(
        request,
        ngettext("%(count)s point is saved.", "%(count)s points are saved.", count) % {"count": count},
    )


def _told(outcome: Outcome, posted: Sheet) -> Answer:
    """Which were saved and which were not, by name."""
    names = {pk: form.point.text for pk, form in posted.forms.items()}
    told = _("Not saved: %(points)s.") % {"points": _listed([form.point.text for form in posted.wrong])}
    if outcome.saved:
        told = (
            _("Saved: %(points)s.") % {"points": _listed([names[item.pk] for item in outcome.saved])}
            + " "
            + told
        )
    return Answer(status=HTTPStatus.CONFLICT if outcome.stale else HTTPStatus.OK, notice=told)


def _listed(names: list[str]) -> str:
    return ", ".join(f"”{name}”" for name in names)


def _show(
    request: HttpRequest, dialog: Dialog, sheets: dict[Phase, Sheet], answer: Answer | None = None
) -> HttpResponse:
    answer = answer or Answer()
    context = {
        "dialog": dialog,
        "sheets": [
            {
                "sheet": one,
                "when": when_taken(dialog.STEPS[STEP_OF[phase]]),
                "lines": [(point, form, place_of(dialog, point)) for point, form in one.lines],
            }
            for phase, one in sheets.items()
        ],
        "wrong": [form for one in sheets.values() for form in one.wrong],
        "notice": answer.notice,
        "today": today(),
    }
    return render(request, "staff/checklist.html", context, status=answer.status)
