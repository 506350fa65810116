"""One meeting: what is to be decided there, what was decided, and the text for the minutes."""

import datetime
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from committees.models import Meeting
from dialogs.meetings.agenda import agenda
from dialogs.meetings.decided import decided_at
from dialogs.meetings.minutes import as_text, entries
from dialogs.permissions import may_plan_meetings

from .access import staff_or_404, standing_of, today
from .in_a_row import with_meeting

ITEMS_PER_PAGE = 50


def meeting_or_404(request: HttpRequest, slug: str, day: datetime.date) -> Meeting:
    staff_or_404(request)
    return get_object_or_404(Meeting.objects.select_related("committee"), committee__slug=slug, date=day)


@require_safe
def meeting(request: HttpRequest, slug: str, day: datetime.date) -> HttpResponse:
    found, on = meeting_or_404(request, slug, day), today()
    items, decided = agenda(found), decided_at(found)
    may_record = found.date <= on and may_plan_meetings(standing_of(request), found.committee)
    page = Paginator(items, ITEMS_PER_PAGE).get_page(request.GET.get("page"))
    context = _about(request, found) | {
        "page_obj": page,
        "rows": [(item, with_meeting(item.url, found)) for item in page],
        "decided": Paginator(list(entries(decided)), ITEMS_PER_PAGE).get_page(request.GET.get("beslut")),
        "may_record": may_record,
        "begin_url": with_meeting(items[0].url, found) if items and may_record else "",
        "may_remove": not decided and may_plan_meetings(standing_of(request), found.committee),
    }
    return render(request, "staff/meeting.html", context)


@require_safe
def meeting_minutes(request: HttpRequest, slug: str, day: datetime.date) -> HttpResponse:
    """Everything on one page: it is read and copied as a whole, and a meeting has so many §§ as it has."""
    found = meeting_or_404(request, slug, day)
    listed = list(entries(decided_at(found)))
    context = _about(request, found) | {"entries": listed, "text": as_text(listed)}
    return render(request, "staff/meeting_minutes.html", context)


def _about(request: HttpRequest, found: Meeting) -> dict[str, Any]:
    on = today()
    return {
        "meeting": found,
        "committee": found.committee,
        "today": on,
        "is_to_come": found.date > on,
        "days_left": (found.date - on).days,
    }
