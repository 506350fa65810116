"""What one takes along for a spreadsheet. The address is the page's own: the file holds what it shows."""

from http import HTTPStatus

from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from dialogs.effects import Asked
from dialogs.exports import (
    MOST_ROWS,
    Table,
    csv_lines,
    effects_table,
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
    cases = filters.in_order(found.filter(of_tab(address.tab, on)))
    return sent(request, worklist_table(cases, address, filters, on), ending, address.query)


@require_safe
def overview_export(request: HttpRequest, ending: str) -> HttpResponseBase:
    staff_or_404(request)
    on = today()
    selection = Selection.of(request.GET, on)
    return sent(request, overview_table(overview(selection, on), on), ending, selection.query())


@require_safe
def effects_export(request: HttpRequest, ending: str) -> HttpResponseBase:
    standing, on = staff_or_404(request), today()
    asked = Asked.of(request.GET, on)
    return sent(request, effects_table(asked, standing, on), ending, asked.query(asked.influence))


def sent(request: HttpRequest, table: Table, ending: str, query: str) -> HttpResponseBase:
    """A file to keep, line by line or from disk: however long it is, little of it stands in memory."""
    response: HttpResponseBase
    if ending == "csv":
        response = StreamingHttpResponse(csv_lines(table), content_type=CSV)
    elif len(table.rows) > MOST_ROWS:
        return _too_long(request, len(table.rows), query)
    else:
        response = FileResponse(xlsx_file(table), content_type=XLSX)
    response["Content-Disposition"] = f'attachment; filename="{table.file_name(ending)}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _too_long(request: HttpRequest, count: int, query: str) -> HttpResponse:
    """What is asked for beside `export.xlsx`: the CSV file, and the page that both belong to."""
    context = {"found": count, "most": MOST_ROWS, "csv": f"export.csv?{query}", "back": f"./?{query}"}
    return render(request, "staff/exports/too_long.html", context, status=HTTPStatus.UNPROCESSABLE_ENTITY)
