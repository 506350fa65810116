"""The strategist's overview of all committees, the cases behind each figure, and a committee's own page."""

from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from committees.models import Committee
from dialogs.figures import Selection, rows_behind
from dialogs.figures import overview as figures_of
from dialogs.overview import (
    COMMITTEES,
    COMMITTEES_PICTURES,
    HEADLINES,
    OverviewForm,
    RowsBehind,
    behind,
    chips,
    drawings,
    in_words,
    late_cases,
    quick_periods,
    sections,
    tiles,
)
from dialogs.triage import queue
from dialogs.worklist import Columns, rows
from dialogs.worklist.orders import ORDERS, USUAL

from .access import staff_or_404, today
from .meetings import committee_or_404
from .worklist import page_of, without_empty


@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    standing, on = staff_or_404(request), today()
    if short := without_empty(request):
        return redirect(short)
    selection = Selection.of(request.GET, on)
    found, link = figures_of(selection, on), RowsBehind(selection)
    context = {
        "selection": selection,
        "in_words": in_words(selection),
        "form": OverviewForm.asked(request.GET, selection),
        "chips": list(chips(selection)),
        "periods": quick_periods(selection, on),
        "headlines": tiles(found, HEADLINES, link),
        "sections": sections(found, link),
        "ideas": queue.waiting(on),
        "mine": Committee.objects.filter(pk__in=standing.committees) if standing.committees else (),
    }
    return render(request, "staff/overview.html", context)


@require_safe
def overview_rows(request: HttpRequest, key: str) -> HttpResponse:
    """The cases that a figure counts, or one part of it."""
    standing, on, part = staff_or_404(request), today(), request.GET.get("del", "")
    selection = Selection.of(request.GET, on)
    try:
        told = behind(figures_of(selection, on), key, part)
        cases = rows_behind(key, part, selection, on)
    except KeyError as unknown:
        raise Http404 from unknown
    columns = Columns.of(standing)
    page = page_of(request, cases.order_by(*ORDERS[USUAL][1]), cases.count())
    context = {
        "selection": selection,
        "in_words": in_words(selection),
        "told": told,
        "page_obj": page,
        "columns": columns,
        "rows": rows(list(page.object_list), columns, on),
    }
    return render(request, "staff/overview_rows.html", context)


@require_safe
def overview_committee(request: HttpRequest, slug: str) -> HttpResponse:
    """A committee on one sheet of paper."""
    committee, on = committee_or_404(request, slug), today()
    everybody = replace(Selection.of(request.GET, on), committee=None, office=None, level="")
    selection = replace(everybody, committee=committee)
    found, link = figures_of(selection, on), RowsBehind(selection)
    context = {
        "committee": committee,
        "selection": selection,
        "in_words": in_words(everybody),
        "periods": quick_periods(everybody, on),
        "tiles": tiles(found, COMMITTEES, link),
        "late": late_cases(committee, on),
        "drawings": drawings(found, COMMITTEES_PICTURES, link),
        "today": on,
    }
    return render(request, "staff/overview_committee.html", context)
