"""The notes of a case, newest first, and the form for a new one. Nothing here changes a note."""

from http import HTTPStatus

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from dialogs.forms.note import NoteForm
from dialogs.models import Dialog
from dialogs.notes import write
from dialogs.permissions import may_write_notes
from dialogs.views.steps.attempt import Answer, attempt

from .access import case_or_404, person, standing_of, today
from .parking import LOGGED_OUT, unpark

PER_PAGE = 20


@require_http_methods(["GET", "HEAD", "POST"])
def notes(request: HttpRequest, number: str) -> HttpResponse:
    dialog = case_or_404(request, number)
    if request.method == "POST":
        return _write(request, dialog)
    typed = unpark(request)
    form = NoteForm(typed, dialog=dialog, on=today())
    return _show(request, dialog, form, Answer(notice=LOGGED_OUT) if typed else Answer())


def _write(request: HttpRequest, dialog: Dialog) -> HttpResponse:
    if not may_write_notes(standing_of(request), dialog):
        raise PermissionDenied(_("Notes are written by those who work with the case."))
    form, answer = NoteForm(request.POST, dialog=dialog, on=today()), Answer()
    if form.is_valid():
        answer = attempt(form, lambda: write(dialog, person(request), **form.written()))  # type: ignore[arg-type, return-value]
    if answer.event is None:
        return _show(request, dialog, form, answer)
    messages.success(request, _("The note is saved."))
    return redirect("staff:notes", dialog.number)


def _show(request: HttpRequest, dialog: Dialog, form: NoteForm, answer: Answer) -> HttpResponse:
    rows = dialog.notes.select_related("author")
    context = {
        "dialog": dialog,
        "page": Paginator(rows, PER_PAGE).get_page(request.GET.get("page")),
        "form": form if may_write_notes(standing_of(request), dialog) else None,
        "notice": answer.notice,
        "notice_kind": "warning" if answer.status != HTTPStatus.OK else "info",
    }
    return render(request, "staff/notes.html", context, status=answer.status)
