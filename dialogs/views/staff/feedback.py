"""The answer to the residents: the office writes it, the secretary publishes it, all staff may read it."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from dialogs.drafting import feedback as drafting
from dialogs.forms.feedback import FeedbackForm
from dialogs.models import Dialog
from dialogs.obstacles import obstacles

from .access import case_or_404, person, standing_of, today
from .feedback_reading import publish, read
from .keeping import Kept, keep, opened, refuse_others
from .parking import unpark
from .step import step


@require_http_methods(["GET", "HEAD", "POST"])
def feedback(request: HttpRequest, number: str) -> HttpResponse:
    dialog = case_or_404(request, number)
    if request.method == "POST":
        return publish(request, dialog) if request.POST.get("action") == "publish" else _save(request, dialog)
    if not waits_for_an_answer(dialog):
        return step(request, number, "aterkoppling")
    if not dialog.STEPS[drafting.WRITTEN_BY_THOSE_WHO].permission(standing_of(request), dialog):
        return read(request, dialog)
    return _show(request, dialog, opened(_form(dialog, unpark(request))))


def waits_for_an_answer(dialog: Dialog) -> bool:
    """From the end of the dialogue until the answer is published. Later it is corrected, not written."""
    written_in = dialog.STEPS[drafting.WRITTEN_BY_THOSE_WHO].sources
    return dialog.state in written_in and dialog.published_feedback() is None


def _form(dialog: Dialog, data: Any) -> FeedbackForm:
    facts, revision = drafting.as_it_stands(dialog)
    return FeedbackForm(data, dialog=dialog, on=today(), facts=facts, revision=revision)


def _save(request: HttpRequest, dialog: Dialog) -> HttpResponse:
    refuse_others(request, dialog, drafting.WRITTEN_BY_THOSE_WHO)
    form = _form(dialog, request.POST)
    kept = keep(form, lambda: drafting.save(dialog, person(request), form.facts(), form.seen))
    if kept.saved is None:
        return _show(request, dialog, kept)
    if request.POST.get("next") == "read":
        return redirect("staff:feedback_reading", dialog.number)
    messages.success(request, _("The draft is saved."))
    return redirect("staff:step", dialog.number, "aterkoppling")


def _show(request: HttpRequest, dialog: Dialog, kept: Kept) -> HttpResponse:
    context = {
        "dialog": dialog,
        "form": kept.form,
        "kept": kept,
        "reasons": list(obstacles(dialog, "publish_feedback", today(), in_full=True)),
        "compilation": dialog.compilations.current().first(),
    }
    return render(request, "staff/feedback.html", context, status=kept.answer.status)
