"""The four things that can be done with an idea that came in, each on a page of its own beside the idea."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from dialogs.forms.triage import AddForm, DismissForm, OpenForm, ReferForm, TriageForm
from dialogs.models import AnswerText, Dialog, IncomingIdea
from dialogs.permissions import may_triage
from dialogs.search import Search
from dialogs.triage import AlreadyHandled, similar_to, wording
from dialogs.triage.adding import open_to_ideas
from dialogs.views.steps.attempt import Answer, attempt

from .access import person, standing_of
from .incoming import about, idea_or_404
from .parking import LOGGED_OUT, unpark

FORM_METHODS = ["GET", "HEAD", "POST"]
MOST_FOUND = 10
MOST_DIGITS = 18  # a longer number is no row's
Made = Callable[[QueryDict | None], TriageForm]


@require_http_methods(FORM_METHODS)
def incoming_open(request: HttpRequest, pk: UUID) -> HttpResponse:
    idea = _idea(request, pk)
    return _page(
        request,
        idea,
        lambda typed: OpenForm(typed, idea=idea, initial={"title": idea.title}),
        heading=_("Open a case"),
        lead=_(
            "The idea gets a case number of its own, and its words are filed in the case as they were sent."
        ),
        submit_label=_("Open the case"),
    )


@require_http_methods(FORM_METHODS)
def incoming_add(request: HttpRequest, pk: UUID) -> HttpResponse:
    idea = _idea(request, pk)
    typed = request.GET.get("q", "").strip()[:200]
    chosen = Dialog.objects.filter(number=request.GET.get("arende", "")).select_related("committee").first()
    return _page(
        request,
        idea,
        lambda data: AddForm(data, idea=idea, initial={"case": chosen.number if chosen else ""}),
        heading=_("Add to a case"),
        lead=_(
            "The idea lies behind the case from now on, and whoever sent it hears what comes of the case."
        ),
        submit_label=_("Add to the case"),
        chosen=chosen,
        typed=typed,
        found=_cases(typed) if typed else [one.case for one in similar_to(idea) if one.is_open_to_ideas],
    )


@require_http_methods(FORM_METHODS)
def incoming_refer(request: HttpRequest, pk: UUID) -> HttpResponse:
    idea = _idea(request, pk)
    asked = request.GET.get("svar", "")
    is_number = asked.isascii() and asked.isdecimal() and len(asked) <= MOST_DIGITS
    texts = list(AnswerText.objects.offered())
    text = next((one for one in texts if is_number and one.pk == int(asked)), None)
    return _page(
        request,
        idea,
        lambda typed: ReferForm(typed, idea=idea, text=text),
        heading=_("Refer it, with an answer"),
        lead=_("It belongs elsewhere. Choose a text, read it over and fill it in, and send it."),
        submit_label=_("Send the answer"),
        texts=texts,
        text=text,
    )


@require_http_methods(FORM_METHODS)
def incoming_dismiss(request: HttpRequest, pk: UUID) -> HttpResponse:
    idea = _idea(request, pk)
    return _page(
        request,
        idea,
        lambda typed: DismissForm(typed, idea=idea),
        heading=_("Is this no idea?"),
        lead=_(
            "For advertising, abuse and tests. What somebody means is an idea also when it is badly put: "
            "open a case, or refer it with an answer. The text stays among what has come in."
        ),
        submit_label=_("Set it aside"),
    )


def _idea(request: HttpRequest, pk: UUID) -> IncomingIdea:
    """Whoever may not is told so before writing anything."""
    idea = idea_or_404(request, pk)
    if not may_triage(standing_of(request)):
        raise PermissionDenied(_("Ideas that come in are taken care of by officials."))
    return idea


def _page(request: HttpRequest, idea: IncomingIdea, made: Made, **words: Any) -> HttpResponse:
    if request.method != "POST" and not idea.is_waiting:
        return redirect("staff:incoming_idea", idea.pk)
    typed = request.POST if request.method == "POST" else unpark(request)
    form, answer = made(typed), Answer()
    if request.method == "POST" and form.is_valid():
        answer = _try(form, lambda: form.take(person(request)))
        if answer.event:
            messages.success(request, wording.done(answer.event))  # type: ignore[arg-type]
            return redirect("staff:incoming_idea", idea.pk)
    elif typed and request.method != "POST":
        answer = Answer(notice=LOGGED_OUT)
    context = (
        about(idea, standing_of(request))
        | words
        | {
            "form": form,
            "cancel_url": reverse("staff:incoming_idea", args=[idea.pk]),
            "reasons": [answer.notice] if answer.overtaken else [],
            "notice": answer.notice,
            "notice_kind": "warning" if answer.status != HTTPStatus.OK else "info",
        }
    )
    return render(request, "staff/incoming/act.html", context, status=answer.status)


def _try(form: TriageForm, take: Callable[[], IncomingIdea]) -> Answer:
    try:
        return attempt(form, take)  # type: ignore[arg-type]  # any answer will do, not only an event
    except AlreadyHandled as refusal:
        return Answer(status=HTTPStatus.CONFLICT, notice=refusal.message, overtaken=True)


def _cases(typed: str) -> list[Dialog]:
    search = Search.read(typed)
    found = search.best_first(search.among(open_to_ideas()))
    return list(found.select_related("committee")[:MOST_FOUND])
