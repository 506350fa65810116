"""What I must do next: late first, then by date, one click to the form. And what is new, and what rests."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from dialogs.duties import coming, of_my_office, of_myself, on_page, parked
from dialogs.models import AccessibilityReport
from dialogs.news import told, unread
from dialogs.permissions import Standing, hears_of_ideas, may_answer_reports
from dialogs.triage import queue

from .access import standing_of, today

CASES_PER_PAGE = 25
PARKED_PER_PAGE = 10
NEWS_AT_ONCE = 5


@require_safe
def duties(request: HttpRequest) -> HttpResponse:
    standing, on = standing_of(request), today()
    mine = _page(request, "page", of_myself(standing, on))
    office = _page(request, "office_page", of_my_office(standing, on))
    context = {
        "standing": standing,
        "mine": mine,
        "duties": on_page(mine, standing, on),
        "coming": [] if len(mine) else list(coming(standing, on)),
        "office": office,
        "office_duties": on_page(office, standing, on),
        "parked": _page(request, "parked_page", parked(standing, on), PARKED_PER_PAGE),
        "ideas": queue.waiting(on) if hears_of_ideas(standing) else None,
        "reports": AccessibilityReport.objects.waiting() if may_answer_reports(standing) else None,
        "today": on,
    }
    return render(request, "staff/duties.html", context | _news(standing))


def _page(request: HttpRequest, key: str, rows: Any, per_page: int = CASES_PER_PAGE) -> Page:
    return Paginator(rows, per_page).get_page(request.GET.get(key))


def _news(standing: Standing) -> dict[str, Any]:
    events = unread(standing)
    newest = list(events[:NEWS_AT_ONCE])
    return {"news": list(told(newest)), "news_count": events.count(), "newest": newest[0] if newest else None}
