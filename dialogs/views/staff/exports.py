"""What one takes along for a spreadsheet. The address is the page's own: the file holds what it shows."""

from http import HTTPStatus

from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from dialogs.exports import (
    MOST_ROWS,
    CasesOfTheList,
    Table,
    csv_lines,
    overview_table,
    worklist_table,
    xlsx_file,
)
from dialogs.figures import Selection, overview
from dialogs.worklist import Address, WorklistFilter, of_tab

from .access import staff_or_404, today, visible_cases

CSV = "text/csv; charset=utf-8"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_safe
def worklist_export(request: HttpRequest, ending: str) -> HttpResponseBase:
    standing, on = staff_or_404(request), today()
    filters = WorklistFilter(request.GET, visible_cases(request), standing, on)
    found = filters.qs
    address = Address.read(request.GET, filters)
    cases = CasesOfTheList(filters.in_order(found.filter(of_tab(address.tab, on))), on)
    if ending == "xlsx" and len(cases) > MOST_ROWS:
        return _too_long(request, len(cases), address)
    return sent(worklist_table(cases, address, filters), ending)


def _too_long(request: HttpRequest, count: int, address: Address) -> HttpResponse:
    query = address.query
    context = {
        "count": count,
        "most": MOST_ROWS,
        "csv": f"{reverse('staff:worklist_csv')}?{query}",
        "back": f"{reverse('staff:worklist')}?{query}",
    }
    return render(request, "staff/exports/too_long.html", context, status=HTTPStatus.UNPROCESSABLE_ENTITY)


@require_safe
def overview_export(request: HttpRequest, ending: str) -> HttpResponseBase:
    staff_or_404(request)
    on = today()
    return sent(overview_table(overview(Selection.of(request.GET, on), on), on), ending)


def sent(table: Table, ending: str) -> HttpResponseBase:
    """A file to keep, line by line or from disk: however long it is, little of it stands in memory."""
    response: HttpResponseBase
    if ending == "csv":
        response = StreamingHttpResponse(csv_lines(table), content_type=CSV)
    else:
        response = FileResponse(xlsx_file(table), content_type=XLSX)
    response["Content-Disposition"] = f'attachment; filename="{table.file_name(ending)}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response
