"""The documents of a case: listed, uploaded one at a time, fetched."""

from http import HTTPStatus
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from dialogs.drafting import document as drafting
from dialogs.forms.document import DocumentForm
from dialogs.models import Dialog, Document
from dialogs.permissions import may_keep_documents
from dialogs.views.attachment import attachment
from dialogs.views.steps.attempt import Answer, attempt

from .access import case_or_404, person, standing_of, today
from .document_acts import document_publish, document_remove, document_withdraw
from .parking import LOGGED_OUT, unpark

__all__ = ["document", "document_publish", "document_remove", "document_withdraw", "documents"]

ON_A_PAGE = 25


@require_http_methods(["GET", "HEAD", "POST"])
def documents(request: HttpRequest, number: str) -> HttpResponse:
    dialog = case_or_404(request, number)
    if request.method != "POST":
        typed = unpark(request)
        title = typed.get("title", "") if typed else ""
        form = DocumentForm(initial={"title": title}, dialog=dialog, on=today())
        return _list(request, dialog, form, Answer(notice=LOGGED_OUT) if typed else Answer())
    if not may_keep_documents(standing_of(request), dialog):
        raise PermissionDenied
    form = DocumentForm(request.POST, request.FILES, dialog=dialog, on=today())
    answer = _keep(request, dialog, form) if form.is_valid() else Answer()
    if form.errors or answer.notice:
        return _list(request, dialog, form, answer)
    messages.success(request, _("The document is kept."))
    return redirect("staff:documents", dialog.number)


def _keep(request: HttpRequest, dialog: Dialog, form: DocumentForm) -> Answer:
    title, key = form.cleaned_data["title"], form.cleaned_data["key"]
    return attempt(form, lambda: drafting.add(dialog, person(request), title, form.inspected, key))  # type: ignore[arg-type, return-value]


def _list(request: HttpRequest, dialog: Dialog, form: DocumentForm, answer: Answer) -> HttpResponse:
    kept = dialog.documents.kept().select_related("uploaded_by", "made_public_by")
    context = {
        "dialog": dialog,
        "form": form,
        "notice": answer.notice,
        "page": Paginator(kept, ON_A_PAGE).get_page(request.GET.get("page")),
        "removed": dialog.documents.exclude(removed_at=None).select_related("removed_by")[:ON_A_PAGE],
        "may_keep": may_keep_documents(standing_of(request), dialog),
    }
    return render(request, "staff/documents.html", context, status=answer.status or HTTPStatus.OK)


@require_safe
def document(request: HttpRequest, number: str, uuid: UUID) -> FileResponse:
    """The file itself, for everybody who sees the case; no cache keeps it."""
    dialog = case_or_404(request, number)
    found: Document = get_object_or_404(dialog.documents.kept(), uuid=uuid)
    response = attachment(found.file, found.name, found.mime)
    if response is None:
        raise Http404
    patch_cache_control(response, private=True, no_store=True)
    return response
