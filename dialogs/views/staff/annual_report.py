"""The annual report: on screen, and as a PDF or Word file. Like the papers of a case, but of a whole year."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from dialogs.annual_report import Year, annual_report, years
from dialogs.papers import page, pdf, word

from .access import staff_or_404, today
from .papers import DOCX, PDF, attachment

#: Two hundred dialogues take half a minute of one processor. The machine may have others to serve.
SECONDS = 120
#: From so many dialogues on the page says that the PDF takes a while.
MANY = 25


@require_safe
def report(request: HttpRequest) -> HttpResponse:
    return _shown(request, _asked(request))


@require_safe
def report_pdf(request: HttpRequest) -> HttpResponse:
    """Where no PDF can be made, the page that can be printed, with the reason in words."""
    year = _asked(request)
    built = annual_report(year)
    try:
        content = pdf.pdf(built, seconds=SECONDS)
    except pdf.CannotBeSet as reason:
        return _shown(request, year, unset=str(reason))
    return attachment(content, PDF, built.file_name("pdf"))


@require_safe
def report_docx(request: HttpRequest) -> HttpResponse:
    built = annual_report(_asked(request))
    return attachment(word.docx(built), DOCX, built.file_name("docx"))


def _asked(request: HttpRequest) -> Year:
    """`?ar=2025`; nothing, or nonsense, is the last year that is over, if there was anything in it."""
    staff_or_404(request)
    on = today()
    known = years(on)
    asked = request.GET.get("ar", "")
    usual = known[1] if len(known) > 1 else known[0]
    return Year(int(asked) if asked in map(str, known) else usual, on)


def _shown(request: HttpRequest, year: Year, unset: str = "") -> HttpResponse:
    context = {
        "year": year,
        "years": years(year.on),
        "body": page.body(annual_report(year)),
        "takes_long": len(year.held) > MANY,
        "unset": unset,
    }
    status = HTTPStatus.SERVICE_UNAVAILABLE if unset else HTTPStatus.OK
    return render(request, "staff/exports/annual_report.html", context, status=status)
