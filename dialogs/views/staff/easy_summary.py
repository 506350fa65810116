"""The easy text of a case: written, looked at as residents will see it, and then published."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from dialogs.easy_swedish import facts_of, hints, publish
from dialogs.easy_swedish.writing import NOT_THE_OFFICE
from dialogs.forms.easy_summary import EasySummaryForm
from dialogs.models import Dialog, State
from dialogs.permissions import may_write_easy_summary

from .access import case_or_404, person, standing_of
from .keeping import Kept, keep, opened
from .parking import unpark

#: What the button that publishes sends; the other one only shows.
PUBLISH = "publish"


@require_http_methods(["GET", "HEAD", "POST"])
def easy_summary(request: HttpRequest, number: str) -> HttpResponse:
    dialog = case_or_404(request, number)
    if not may_write_easy_summary(standing_of(request), dialog):
        raise PermissionDenied(NOT_THE_OFFICE)
    newest = dialog.easy_summaries.newest()
    typed = request.POST if request.method == "POST" else unpark(request)
    form = EasySummaryForm(typed, facts=facts_of(newest), revision=newest.version if newest else 0)
    if request.method != "POST":
        return _show(request, dialog, opened(form))  # type: ignore[arg-type]
    if request.POST.get("action") != PUBLISH:
        form.is_valid()
        return _show(request, dialog, Kept(form), preview=form.cleaned_data.get("text", ""))  # type: ignore[arg-type]
    kept = keep(form, lambda: _publish(request, dialog, form))  # type: ignore[arg-type]
    if kept.saved:
        messages.success(request, _said(dialog))
        return redirect("staff:case", dialog.number)
    return _show(request, dialog, kept)


def _publish(request: HttpRequest, dialog: Dialog, form: EasySummaryForm) -> Any:
    return publish(dialog, person(request), form.facts(), seen=form.seen, key=form.cleaned_data["key"])


def _said(dialog: Dialog) -> str:
    if dialog.state in State.public():
        return _("The easy text is published.")
    return _("The easy text is saved. Residents see it once a committee has decided on the case.")


def _show(request: HttpRequest, dialog: Dialog, kept: Kept, preview: str = "") -> HttpResponse:
    """With what makes the text heavy, of what was typed or else of what stands there."""
    form = kept.form
    text = str(form["text"].value() or "")
    context = {
        "dialog": dialog,
        "form": form,
        "kept": kept,
        "preview": preview,
        "hints": hints(text) if text.strip() else None,
        "newest": dialog.easy_summaries.select_related("author").newest(),
        "is_public": dialog.state in State.public(),
    }
    return render(request, "staff/easy_summary.html", context, status=kept.answer.status)
