"""The open-items list of a committee: on screen, and on paper for the meeting."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from dialogs.meetings.open_items import open_cases, open_items, summary

from .access import today
from .meetings import committee_or_404

CASES_PER_PAGE = 200


@require_safe
def open_items_list(request: HttpRequest, slug: str) -> HttpResponse:
    committee, on = committee_or_404(request, slug), today()
    counted = summary(committee, on)
    paginator = Paginator(open_cases(committee), CASES_PER_PAGE)
    paginator.count = counted["open"]
    page = paginator.get_page(request.GET.get("page"))
    context = {
        "committee": committee,
        "summary": counted,
        "page_obj": page,
        "items": list(open_items(page, on)),
        "today": on,
    }
    return render(request, "staff/open_items.html", context)
