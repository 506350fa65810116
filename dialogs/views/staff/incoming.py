"""The ideas that residents sent in: what waits, the oldest first, and each one with what was done with it."""

import datetime
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from dialogs.models import AnswerText, Contact, IncomingIdea
from dialogs.permissions import Standing, may_see_sender, may_triage
from dialogs.triage import queue, similar_to, wording

from .access import staff_or_404, today

IDEAS_PER_PAGE = 25
TAB, WAITING, HANDLED = "flik", "vantar", "hanterade"


@dataclass(frozen=True)
class Tab:
    label: str
    url: str
    count: int
    current: bool


@require_safe
def incoming(request: HttpRequest) -> HttpResponse:
    standing, on = staff_or_404(request), today()
    typed = request.GET.get("q", "").strip()[:200]
    tab = HANDLED if request.GET.get(TAB) == HANDLED else WAITING
    lists = {
        key: queue.find(ideas.select_related("dialog", "handled_by"), typed)
        for key, ideas in ((WAITING, IncomingIdea.objects.waiting()), (HANDLED, queue.handled()))
    }
    pages = {key: Paginator(ideas, IDEAS_PER_PAGE) for key, ideas in lists.items()}
    page = pages[tab].get_page(request.GET.get("page"))
    labels = {WAITING: _("Waiting"), HANDLED: _("Taken care of")}
    context = {
        "tabs": [Tab(labels[key], _address(key, typed), pages[key].count, key == tab) for key in pages],
        "page_obj": page,
        "rows": [_row(idea, on) for idea in page],
        "is_waiting": tab == WAITING,
        "typed": typed,
        "may_triage": may_triage(standing),
        "waiting": queue.waiting(on),
    }
    return render(request, "staff/incoming/list.html", context)


@require_safe
def incoming_idea(request: HttpRequest, pk: UUID) -> HttpResponse:
    standing, idea = staff_or_404(request), idea_or_404(request, pk)
    context = about(idea, standing)
    if idea.is_waiting:
        context |= {
            "similar": similar_to(idea),
            "texts": AnswerText.objects.offered() if may_triage(standing) else [],
        }
    else:
        context |= {"mails": list(idea.mails.exclude(kind="receipt")), "next": queue.next_after(idea)}
    return render(request, "staff/incoming/idea.html", context)


def idea_or_404(request: HttpRequest, pk: UUID) -> IncomingIdea:
    staff_or_404(request)
    return get_object_or_404(IncomingIdea.objects.select_related("dialog__office", "handled_by"), pk=pk)


def about(idea: IncomingIdea, standing: Standing) -> dict[str, Any]:
    """What every page of one idea says: the idea, how long it waits, and who sent it where one may know."""
    on = today()
    seen = may_see_sender(standing, idea)
    return {
        "idea": idea,
        "done": wording.done(idea),
        "late_days": queue.days_late(idea, on),
        "days_old": queue.days_old(idea, on),
        "due_on": queue.due_on(idea),
        "may_triage": may_triage(standing),
        "shows_sender": seen,
        "sender": Contact.objects.filter(incoming=idea).first() if seen else None,
    }


def _row(idea: IncomingIdea, on: datetime.date) -> tuple[IncomingIdea, int, int, str]:
    return idea, queue.days_old(idea, on), queue.days_late(idea, on), wording.done(idea)


def _address(tab: str, typed: str) -> str:
    return "?" + urlencode({TAB: tab} | ({"q": typed} if typed else {}))
