"""One occasion: added, changed while the dialogue is carried out, and read afterwards."""

from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from dialogs.drafting import occasion as drafting
from dialogs.forms.occasion import OccasionForm
from dialogs.models import Dialog, Occasion
from dialogs.views.steps.attempt import Answer

from .access import case_or_404, person, standing_of, today
from .keeping import Kept, keep, opened, refuse_others
from .parking import unpark


def may_write(request: HttpRequest, dialog: Dialog) -> bool:
    step = dialog.STEPS[drafting.WRITTEN_BY_THOSE_WHO]
    return dialog.state in step.sources and step.permission(standing_of(request), dialog)


def _form(dialog: Dialog, data: Any, occasion: Occasion | None = None) -> OccasionForm:
    facts = drafting.facts_of(occasion) if occasion else {}
    return OccasionForm(
        data, dialog=dialog, on=today(), facts=facts, revision=occasion.revision if occasion else 0
    )


@require_http_methods(["GET", "HEAD", "POST"])
def occasion_new(request: HttpRequest, number: str) -> HttpResponse:
    dialog = case_or_404(request, number)
    if request.method != "POST":
        if not may_write(request, dialog):
            return redirect("staff:occasions", dialog.number)
        return _write(request, dialog, opened(_form(dialog, unpark(request))))
    refuse_others(request, dialog, drafting.WRITTEN_BY_THOSE_WHO)
    form = _form(dialog, request.POST)
    kept = keep(form, lambda: drafting.add(dialog, person(request), form.facts(), form.cleaned_data["key"]))
    return _after(request, dialog, kept)


@require_http_methods(["GET", "HEAD", "POST"])
def occasion(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    dialog = case_or_404(request, number)
    stored = dialog.occasions.select_related("method", "dialog").filter(pk=pk).first()
    if request.method == "POST":
        refuse_others(request, dialog, drafting.WRITTEN_BY_THOSE_WHO)
        return _change(request, dialog, stored)
    if stored is None:
        raise Http404
    if not may_write(request, dialog):
        return render(request, "staff/occasion_read.html", {"dialog": dialog, "occasion": stored})
    return _write(request, dialog, opened(_form(dialog, unpark(request), stored)), stored)


def _change(request: HttpRequest, dialog: Dialog, stored: Occasion | None) -> HttpResponse:
    if stored is None:
        notice = _(
            "Somebody else has taken this occasion away. What you wrote is still here: save it as new."
        )
        gone = Answer(status=HTTPStatus.CONFLICT, notice=notice)
        return _write(request, dialog, Kept(_form(dialog, request.POST), answer=gone))
    form = _form(dialog, request.POST, stored)
    kept = keep(form, lambda: drafting.change(stored, person(request), form.facts(), form.seen))
    return _after(request, dialog, kept, stored)


def _after(request: HttpRequest, dialog: Dialog, kept: Kept, stored: Occasion | None = None) -> HttpResponse:
    if kept.saved is None:
        return _write(request, dialog, kept, stored)
    messages.success(request, _("The occasion is saved."))
    if request.POST.get("next") == "another":
        return redirect("staff:occasion_new", dialog.number)
    return redirect("staff:occasions", dialog.number)


def _write(request: HttpRequest, dialog: Dialog, kept: Kept, stored: Occasion | None = None) -> HttpResponse:
    context = {
        "dialog": dialog,
        "form": kept.form,
        "kept": kept,
        "occasion": stored,
        "plan": dialog.decided_plan(),
        "heading": _("Change the occasion") if stored else _("New occasion"),
    }
    return render(request, "staff/occasion.html", context, status=kept.answer.status)
