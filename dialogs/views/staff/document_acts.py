"""What is done to a document asks first, on a page of its own: shown to residents, withdrawn, removed."""

from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from committees.models import Person
from dialogs.drafting import Stale
from dialogs.drafting import document as drafting
from dialogs.forms.base import CaseForm
from dialogs.forms.document import DocumentQuestionForm, DocumentRemovalForm
from dialogs.models import Dialog, Document
from dialogs.permissions import may_keep_documents
from dialogs.views.steps.attempt import Answer, attempt

from .access import case_or_404, person, standing_of, today

Act = Callable[[Document, Person, CaseForm, int], Document]


@dataclass(frozen=True)
class Question:
    """One act: what it is called, which form asks for it, what it does, what is said afterwards."""

    heading: Any
    label: Any
    done: Any
    act: Act
    #: What it means, in words.
    says: tuple[Any, ...]
    form: type[CaseForm] = DocumentQuestionForm
    is_grave: bool = False
    reasons: Callable[[Document, Dialog], list[str]] = lambda document, dialog: []


PUBLISH = Question(
    heading=gettext_lazy("Make the document public?"),
    label=gettext_lazy("Make it public"),
    done=gettext_lazy("The document is public, on the dialogue's page."),
    act=lambda document, by, form, seen: drafting.make_public(document, by, seen),
    says=(
        gettext_lazy("Residents will find it on the dialogue's page as soon as you have pressed the button."),
        gettext_lazy(
            "Have you read all of it? What is said of people in the text, and what can be seen in pictures, "
            "is published too."
        ),
    ),
    reasons=drafting.reasons_against_publishing,
)
WITHDRAW = Question(
    heading=gettext_lazy("Withdraw the document from the public page?"),
    label=gettext_lazy("Withdraw it"),
    done=gettext_lazy("The document is no longer public."),
    act=lambda document, by, form, seen: drafting.withdraw(document, by, seen),
    says=(
        gettext_lazy(
            "It is gone from the public page within a minute. Whoever has already fetched it still has it. "
            "The staff can still read it here."
        ),
    ),
)
REMOVE = Question(
    heading=gettext_lazy("Remove the document?"),
    label=gettext_lazy("Remove the document"),
    done=gettext_lazy("The document is removed, and its file is deleted."),
    act=lambda document, by, form, seen: drafting.remove(
        document, by, form.cleaned_data["removed_reason"], seen
    ),
    says=(
        gettext_lazy("The file is deleted for good. That it was here, and why it was removed, stays."),
        gettext_lazy(
            "An official document may only be removed where the municipality's plan for disposal says so."
        ),
    ),
    form=DocumentRemovalForm,
    is_grave=True,
)


@require_http_methods(["GET", "HEAD", "POST"])
def document_publish(request: HttpRequest, number: str, uuid: UUID) -> HttpResponse:
    return _asked(request, number, uuid, PUBLISH)


@require_http_methods(["GET", "HEAD", "POST"])
def document_withdraw(request: HttpRequest, number: str, uuid: UUID) -> HttpResponse:
    return _asked(request, number, uuid, WITHDRAW)


@require_http_methods(["GET", "HEAD", "POST"])
def document_remove(request: HttpRequest, number: str, uuid: UUID) -> HttpResponse:
    return _asked(request, number, uuid, REMOVE)


def _asked(request: HttpRequest, number: str, uuid: UUID, question: Question) -> HttpResponse:
    dialog = case_or_404(request, number)
    if not may_keep_documents(standing_of(request), dialog):
        raise PermissionDenied
    document = get_object_or_404(dialog.documents.select_related("dialog"), uuid=uuid)
    if document.removed_at:  # the same click twice, or somebody was first
        return redirect("staff:documents", dialog.number)
    if request.method != "POST":
        return _ask(request, document, question, question.form(**_opened(document)), Answer())
    form = question.form(request.POST, dialog=dialog, on=today())
    answer = _act(request, document, question, form) if form.is_valid() else Answer()
    if answer.status == HTTPStatus.CONFLICT:
        return _again(request, document, question, form, answer)
    if form.errors or answer.notice:
        return _ask(request, document, question, form, answer)
    messages.success(request, question.done)
    return redirect("staff:documents", dialog.number)


def _opened(document: Document, **typed: Any) -> dict[str, Any]:
    initial = {"version": document.revision, **typed}
    return {"dialog": document.dialog, "on": today(), "initial": initial}


def _again(
    request: HttpRequest, document: Document, question: Question, form: CaseForm, answer: Answer
) -> HttpResponse:
    """The question once more, about the document as it is now; a reason that was typed is still there."""
    now = Document.objects.select_related("dialog").get(pk=document.pk)
    if now.removed_at:
        return redirect("staff:documents", now.dialog.number)
    typed = {"removed_reason": form.data.get("removed_reason", "")}
    return _ask(request, now, question, question.form(**_opened(now, **typed)), answer)


def _act(request: HttpRequest, document: Document, question: Question, form: CaseForm) -> Answer:
    seen = form.cleaned_data["version"]
    try:
        return attempt(form, lambda: question.act(document, person(request), form, seen))  # type: ignore[arg-type, return-value]
    except Stale:
        notice = _("Somebody else did something with the document meanwhile. Look at it again.")
        return Answer(status=HTTPStatus.CONFLICT, notice=notice)


def _ask(
    request: HttpRequest, document: Document, question: Question, form: CaseForm, answer: Answer
) -> HttpResponse:
    context = {
        "dialog": document.dialog,
        "document": document,
        "question": question,
        "form": form,
        "notice": answer.notice,
        "reasons": question.reasons(document, document.dialog),
    }
    return render(request, "staff/document_act.html", context, status=answer.status)
