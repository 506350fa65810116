from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from dialogs.models import SavedView
from dialogs.models.dialog import REGISTER, DialogQuerySet
from dialogs.search import MOST_CASES
from dialogs.worklist import ALL, Address, Columns, WorklistFilter, count, of_tab, rows, tabs

from .access import person, staff_or_404, standing_of, today, visible_cases

CASES_PER_PAGE = 50
#: The fields that one opens; search and ticks are always in sight.
NARROWING = ("committee", "office", "handler", "state", "level", "target")
PERIOD = ("dated", "since", "until")


@require_safe
def worklist(request: HttpRequest) -> HttpResponse:
    standing, on = staff_or_404(request), today()
    if short := without_empty(request):
        return redirect(short)
    filters = WorklistFilter(request.GET, visible_cases(request), standing, on)
    found = filters.qs
    address = Address.read(request.GET, filters)
    counts, columns = count(found, on), Columns.of(standing)
    here = filters.in_order(found.filter(of_tab(address.tab, on)))
    page = page_of(request, here, counts[address.tab])
    shown = list(tabs(counts, address.tab_urls(), address.tab))
    context = {
        "tabs": shown,
        "elsewhere": [tab for tab in shown if tab.count and tab.key != ALL and not tab.current],
        "address": address,
        "page_obj": page,
        "columns": columns,
        "rows": rows(list(page.object_list), columns, on),
        "chips": address.chips(filters),
        "cut_at": MOST_CASES if filters.searched and filters.searched.is_cut else None,
        "saved": SavedView.objects.filter(person=person(request)),
        "may_log": REGISTER.permission(standing, None),
    }
    return render(request, "staff/worklist.html", context | form_parts(request, filters))


def without_empty(request: HttpRequest) -> str:
    """A form sends its empty fields too. What one sends to a colleague should be short."""
    given = [(name, value) for name, values in request.GET.lists() for value in values if value.strip()]
    if len(given) == sum(len(values) for _name, values in request.GET.lists()):
        return ""
    short = request.GET.copy()
    short.clear()
    for name, value in given:
        short.appendlist(name, value)
    return f"{request.path}?{short.urlencode()}" if given else request.path


def page_of(request: HttpRequest, cases: DialogQuerySet, counted: int) -> Page:
    """A page of keys. They are counted already, with the other tabs."""
    paginator = Paginator(cases.values_list("pk", flat=True), CASES_PER_PAGE)
    paginator.count = counted
    return paginator.get_page(request.GET.get("page"))


def form_parts(request: HttpRequest, filters: WorklistFilter) -> dict[str, Any]:
    form, standing = filters.form, standing_of(request)
    if not (standing.offices or standing.secretary_of or standing.elected_in):
        del form.fields["mine"]
    return {
        "form": form,
        "narrowing": [form[name] for name in NARROWING],
        "period": [form[name] for name in PERIOD],
        "ticks": [form[name] for name in ("mine", "late") if name in form.fields],
        # What holds stands as chips below; the fields open by themselves only to show what is wrong.
        "is_open": bool(set(form.errors) - {"q"}),
    }
