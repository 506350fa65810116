from http import HTTPStatus

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from dialogs.forms.register import RegisterForm
from dialogs.models.dialog import REGISTER
from dialogs.refusals import NotPermitted
from dialogs.views.steps.attempt import Answer, attempt

from .access import person, standing_of, today
from .from_area import closed, from_area, prefilled, take
from .parking import LOGGED_OUT, unpark


@require_http_methods(["GET", "HEAD", "POST"])
def register(request: HttpRequest) -> HttpResponse:
    """Log an idea. Whoever may not is told so before writing anything."""
    if not REGISTER.permission(standing_of(request), None):
        raise PermissionDenied(NotPermitted(REGISTER, None).message)
    area = from_area(request)
    if request.method != "POST" and (elsewhere := closed(area)):
        return elsewhere
    typed = request.POST if request.method == "POST" else unpark(request)
    form, answer = RegisterForm(typed, on=today(), initial=prefilled(area)), Answer()
    if request.method == "POST" and form.is_valid():
        answer = attempt(form, lambda: take(form, person(request), area))
        if answer.event:
            number = answer.event.dialog.number
            messages.success(request, _("The idea is now case %(number)s.") % {"number": number})
            return redirect("staff:case", number)
    elif typed and request.method != "POST":
        answer = Answer(notice=LOGGED_OUT)
    context = {
        "heading": _("Log an idea"),
        "eyebrow": area and _("From the area that %(committee)s proposes") % {"committee": area.committee},
        "submit_label": _("Log the idea"),
        "form": form,
        "notice": answer.notice,
        "notice_kind": "info" if answer.status == HTTPStatus.OK else "warning",
    }
    return render(request, "staff/register.html", context, status=answer.status)
