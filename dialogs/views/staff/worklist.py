from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from dialogs.worklist import FIRST_TAB, ORDERS, TABS, WorklistFilter, tabs

from .access import staff_or_404, today, visible_cases

CASES_PER_PAGE = 50
NARROWING = ("committee", "office", "handler", "state", "sort")


@require_safe
def worklist(request: HttpRequest) -> HttpResponse:
    staff_or_404(request)
    chosen = request.GET.get("flik", "")
    tab = chosen if chosen in TABS else FIRST_TAB
    filters = WorklistFilter(request.GET, visible_cases(request).order_by(*ORDERS[""][1]))
    form, found = filters.form, filters.qs
    chosen_now = {name for name in form.fields if form[name].value()}
    shown = list(tabs(found, request.GET, tab))
    paginator = Paginator(found.filter(state__in=TABS[tab][1]), CASES_PER_PAGE)
    paginator.count = next(one.count for one in shown if one.current)  # counted already, with the other tabs
    context = {
        "form": form,
        "narrowing": [form[name] for name in NARROWING],
        "is_filtered": bool(chosen_now),
        "is_narrowed": bool(chosen_now - {"q"}),
        "tabs": shown,
        "tab": tab,
        "page_obj": paginator.get_page(request.GET.get("page")),
        "today": today(),
    }
    return render(request, "staff/worklist.html", context)
