"""Reports about accessibility: a list, the unanswered first, and the answer to each. Answered once."""

from http import HTTPStatus
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from dialogs.accessibility import NOT_ANSWERERS, answer
from dialogs.accessibility.aging import is_old
from dialogs.forms.report_answer import ReportAnswerForm
from dialogs.models import AccessibilityReport
from dialogs.permissions import may_answer_reports

from .access import person, staff_or_404, today
from .parking import unpark

PER_PAGE = 20


def _let_in(request: HttpRequest) -> None:
    if not may_answer_reports(staff_or_404(request)):
        raise PermissionDenied(NOT_ANSWERERS)


@require_safe
def reports(request: HttpRequest) -> HttpResponse:
    _let_in(request)
    rows = AccessibilityReport.objects.select_related("answer__by")
    # The unanswered first, the oldest of them on top; then the answered, the latest on top.
    rows = rows.order_by(F("answer__created_at").desc(nulls_first=True), F("received_at").asc(), "pk")
    context = {
        "page": Paginator(rows, PER_PAGE).get_page(request.GET.get("page")),
        "waiting": AccessibilityReport.objects.waiting().count(),
        "statement_is_old": is_old(today()),
    }
    return render(request, "staff/accessibility_reports.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def report(request: HttpRequest, pk: UUID) -> HttpResponse:
    _let_in(request)
    found = get_object_or_404(AccessibilityReport.objects.select_related("answer__by", "contact"), pk=pk)
    typed = request.POST if request.method == "POST" else unpark(request)
    form = ReportAnswerForm(typed, is_mailed=hasattr(found, "contact"))
    status = HTTPStatus.OK
    if request.method == "POST" and form.is_valid():
        try:
            answer(found, person(request), form.cleaned_data["text"])
        except ValidationError as refusal:
            form.add_error(None, refusal)
            status = HTTPStatus.CONFLICT
        else:
            messages.success(request, _("The answer is saved."))
            return redirect("staff:accessibility_reports")
    context = {"report": found, "form": form, "answered": getattr(found, "answer", None)}
    return render(request, "staff/accessibility_report.html", context, status=status)
