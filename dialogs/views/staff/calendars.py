"""A person's secret links to the dates of their committees and offices: made, replaced, revoked."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from committees.models import Committee, Office
from dialogs.calendars import bodies_of
from dialogs.models import CalendarLink
from dialogs.permissions import may_follow

from .access import person, staff_or_404, standing_of

#: Where a new link waits for the one page that shows it.
SESSION_KEY = "new_calendar_link"
KINDS: dict[str, type[Committee] | type[Office]] = {"namnd": Committee, "kontor": Office}


@require_safe
def calendars(request: HttpRequest) -> HttpResponse:
    standing = staff_or_404(request)
    links = {(link.committee_id, link.office_id): link for link in CalendarLink.objects.working().filter(
        person=person(request)
    )}  # fmt: skip
    rows = [
        {"body": body, "kind": kind_of(body), "link": links.get(_key(body))} for body in bodies_of(standing)
    ]
    # HEAD leaves it for the page itself.
    new = request.session.pop(SESSION_KEY, "") if request.method == "GET" else ""
    return render(request, "staff/calendars.html", {"rows": rows, "new_link": new})


@require_http_methods(["GET", "HEAD", "POST"])
def calendar_link(request: HttpRequest, kind: str, slug: str) -> HttpResponse:
    """Asks before a link that somebody may use is replaced or revoked."""
    body = _body_of_mine(request, kind, slug)
    link = CalendarLink.objects.of(person(request), body).working().first()
    if request.method == "POST":
        return _change(request, body)
    return render(request, "staff/calendar_link.html", {"body": body, "link": link})


def _change(request: HttpRequest, body: Committee | Office) -> HttpResponse:
    if request.POST.get("action") == "revoke":
        CalendarLink.revoke(person(request), body)
        messages.success(request, _("The link is revoked. It opens nothing any more."))
    else:
        token = CalendarLink.make(person(request), body)
        request.session[SESSION_KEY] = settings.SITE_URL + reverse("public:calendar", args=[token])
        messages.success(request, _("The link is made. It is shown only now."))
    return redirect("staff:calendars")


def kind_of(body: Committee | Office) -> str:
    return next(kind for kind, model in KINDS.items() if isinstance(body, model))


def _key(body: Committee | Office) -> tuple[int | None, int | None]:
    return (body.pk, None) if isinstance(body, Committee) else (None, body.pk)


def _body_of_mine(request: HttpRequest, kind: str, slug: str) -> Committee | Office:
    staff_or_404(request)
    if kind not in KINDS:
        raise Http404
    body: Any = get_object_or_404(KINDS[kind], slug=slug)
    if not may_follow(standing_of(request), body):
        raise PermissionDenied(_("You can have the calendar of a committee or an office that you work in."))
    return body
