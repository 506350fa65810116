"""Reporting that something cannot be used: by anybody, without an account."""

from http import HTTPStatus

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from dialogs.accessibility import statement
from dialogs.accessibility.place import page_told
from dialogs.forms.barrier import BarrierForm
from dialogs.intake import guards, limits
from dialogs.intake.notices import TOO_LARGE, TOO_MANY, Notice
from dialogs.models import AccessibilityReport

from .caching import public_page
from .form_page import form_page

SENT_ALREADY = Notice(
    _("You have already sent a report from this page"),
    _("This is another text. If you want to send it as well, press the button again."),
    HTTPStatus.CONFLICT,
)


@login_not_required
@csrf_exempt  # needs no cookie and forges nothing: dialogs/intake/guards.py
@require_http_methods(["GET", "HEAD", "POST"])
def report_barrier(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return _show(request, BarrierForm.blank(page_told(request)))
    refusal = guards.refusal(request)
    if refusal is TOO_LARGE:  # its body is not even read
        return _show(request, BarrierForm.blank(), refusal)
    form = BarrierForm(request.POST)
    if refusal:
        return _show(request, form.as_typed(), refusal)
    if not form.is_valid():
        return _show(request, form)
    if notice := form.notice():
        return _show(request, form.as_typed(), notice)
    return _send(request, form)


def _send(request: HttpRequest, form: BarrierForm) -> HttpResponse:
    kept = AccessibilityReport.objects.filter(key=form.ticket_key).first()
    if kept is None:
        if not limits.allows(request, "sent", "report"):
            return _show(request, form.as_typed(), TOO_MANY)
        kept = form.send()
    if (kept.text, kept.page) != (form.cleaned_data["text"], form.cleaned_data["page"]):
        return _show(request, form.as_typed(renewed=True), SENT_ALREADY)
    return redirect("public:barrier_reported")


def _show(request: HttpRequest, form: BarrierForm, notice: Notice | None = None) -> HttpResponse:
    context = {"form": form, "told": form.told, "statement": statement()}
    return form_page(request, "public/report_barrier.html", context, notice)


@login_not_required
@public_page
def barrier_reported(request: HttpRequest) -> HttpResponse:
    """The same for everybody: it repeats nothing of what was sent."""
    return render(request, "public/barrier_reported.html", {"statement": statement()})
