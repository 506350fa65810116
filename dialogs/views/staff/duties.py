"""What I must do next: late first, then by date, one click to the form."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from dialogs.duties import of_my_office, of_myself, on_page

from .access import standing_of, today

CASES_PER_PAGE = 25


@require_safe
def duties(request: HttpRequest) -> HttpResponse:
    standing, on = standing_of(request), today()
    mine = Paginator(of_myself(standing), CASES_PER_PAGE).get_page(request.GET.get("page"))
    office = Paginator(of_my_office(standing), CASES_PER_PAGE).get_page(request.GET.get("office_page"))
    context = {
        "standing": standing,
        "mine": mine,
        "duties": on_page(mine, standing, on),
        "office": office,
        "office_duties": on_page(office, standing, on),
        "today": on,
    }
    return render(request, "staff/duties.html", context)
