"""The papers of a case: the list, each as a page, and as PDF or Word file."""

from http import HTTPStatus

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from dialogs.models import Dialog
from dialogs.papers import CasePapers, Listed, page, pdf, word

from .access import case_or_404, standing_of, today

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@require_safe
def papers(request: HttpRequest, number: str) -> HttpResponse:
    dialog, standing = case_or_404(request, number), standing_of(request)
    context = {
        "dialog": dialog,
        "papers": CasePapers(dialog, today()).listed(standing),
        "looks_after_templates": standing.is_administrator,
    }
    return render(request, "staff/papers/list.html", context)


@require_safe
def paper(request: HttpRequest, number: str, paper: str) -> HttpResponse:
    dialog, all_papers, listed = _found(request, number, paper)
    return _shown(request, dialog, all_papers, listed)


@require_safe
def paper_pdf(request: HttpRequest, number: str, paper: str) -> HttpResponse:
    """Where no PDF can be made, the page that can be printed, with the reason in words."""
    dialog, all_papers, listed = _found(request, number, paper)
    built = all_papers.build(listed)
    try:
        content = pdf.pdf(built)
    except pdf.CannotBeSet as reason:
        return _shown(request, dialog, all_papers, listed, unset=str(reason))
    return attachment(content, PDF, built.file_name("pdf"))


@require_safe
def paper_docx(request: HttpRequest, number: str, paper: str) -> HttpResponse:
    _dialog, all_papers, listed = _found(request, number, paper)
    built = all_papers.build(listed)
    return attachment(word.docx(built), DOCX, built.file_name("docx"))


def attachment(content: bytes, kind: str, name: str) -> HttpResponse:
    """A file to keep. `nosniff` comes from SecurityMiddleware, `private` from privacy.py."""
    return HttpResponse(
        content,
        content_type=kind,
        headers={
            "Content-Disposition": f'attachment; filename="{name}"',
            "X-Content-Type-Options": "nosniff",
        },
    )


def _found(request: HttpRequest, number: str, name: str) -> tuple[Dialog, CasePapers, Listed]:
    dialog = case_or_404(request, number)
    all_papers = CasePapers(dialog, today())
    listed = all_papers.find(name, standing_of(request))
    if listed is None:
        raise Http404
    return dialog, all_papers, listed


def _shown(
    request: HttpRequest, dialog: Dialog, all_papers: CasePapers, listed: Listed, unset: str = ""
) -> HttpResponse:
    context = {
        "dialog": dialog,
        "listed": listed,
        "body": page.body(all_papers.build(listed)),
        "unset": unset,
    }
    status = HTTPStatus.SERVICE_UNAVAILABLE if unset else HTTPStatus.OK
    return render(request, "staff/papers/paper.html", context, status=status)
