"""Correcting what was filed: a new record that refers to the old one (I4)."""

from http import HTTPStatus

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from dialogs.cards import card
from dialogs.forms.correction import CorrectionForm
from dialogs.forms.corrections import correction_form
from dialogs.models import Dialog, Record
from dialogs.records import filed_by, may_correct
from dialogs.refusals import NotPermitted
from dialogs.views.steps.attempt import Answer, attempt
from dialogs.views.steps.nouns import STEP_OF

from .access import case_or_404, person, standing_of, today
from .parking import LOGGED_OUT, unpark


@require_http_methods(["GET", "HEAD", "POST"])
def correction(request: HttpRequest, number: str, noun: str) -> HttpResponse:
    """`?post=` says which record where a step has filed several; else the newest."""
    dialog = case_or_404(request, number)
    if noun not in STEP_OF:
        raise Http404
    step = STEP_OF[noun]
    record = _record(filed_by(dialog, step), request.GET.get("post", ""), again=request.method == "POST")
    if not may_correct(standing_of(request), dialog, step.files):
        raise PermissionDenied(NotPermitted(dialog.STEPS["correct"], dialog).message)
    typed = request.POST if request.method == "POST" else unpark(request)
    form = correction_form(record)(typed, dialog=dialog, on=today(), corrects=record)
    answer = Answer(notice=LOGGED_OUT) if typed and request.method != "POST" else Answer()
    if request.method == "POST" and form.is_valid():
        answer = attempt(form, lambda: form.take(person(request)))
        if answer.event:
            messages.success(request, _("The correction is filed. Both records are shown."))
            return redirect("staff:step", dialog.number, noun)
    return _show(request, dialog, record, form, answer)


def _record(records: list[Record], asked: str, *, again: bool) -> Record:
    """One that can still be corrected. A form sent `again` may find that it just was: the step says so."""
    for record in records:
        made = card(record)
        if made.can_be_corrected and asked in ("", str(record.pk)):
            return record
        if again and made.is_corrected and asked == str(record.pk):
            return record
    raise Http404


def _show(
    request: HttpRequest, dialog: Dialog, record: Record, form: CorrectionForm, answer: Answer
) -> HttpResponse:
    if answer.overtaken:
        dialog = case_or_404(request, dialog.number)
        form = form.renewed(dialog)
    context = {
        "dialog": dialog,
        "heading": _("Correct: %(record)s") % {"record": record._meta.verbose_name},
        "eyebrow": f"{dialog.number} · {dialog.title}",
        "lead": _("What was filed stays as it was. The correction is shown beside it."),
        "form": form,
        "submit_label": _("File the correction"),
        "notice": answer.notice,
        "notice_kind": "info" if answer.status == HTTPStatus.OK else "warning",
        "records": [card(record)],
    }
    return render(request, "staff/correction.html", context, status=answer.status)
