"""One page per step: the form for whoever takes it now, what was filed, or who takes it and when."""

from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from dialogs.cards import Card
from dialogs.case_file import CaseFile
from dialogs.models import Dialog
from dialogs.obstacles import Obstacle, obstacles
from dialogs.refusals import NotPermitted
from dialogs.views.steps.attempt import Answer, attempt
from dialogs.views.steps.filed import cards
from dialogs.views.steps.page import StepPage
from dialogs.views.steps.pages import PAGES
from dialogs.who import when_taken, who_takes

from . import instead
from .access import case_or_404, person, standing_of, today
from .in_a_row import Row, in_a_row
from .parking import LOGGED_OUT, unpark


@require_http_methods(["GET", "HEAD", "POST"])
def step(request: HttpRequest, number: str, noun: str) -> HttpResponse:
    if noun not in PAGES:
        raise Http404
    dialog, page = case_or_404(request, number), PAGES[noun]
    row, offered = in_a_row(request, dialog, page), _is_offered(request, dialog, page)
    if request.method == "POST":
        if offered and request.POST.get(instead.BUTTON):
            return _turn(request, dialog, page)
        return _file(request, dialog, page, row)
    if not offered:
        return _show(request, dialog, page, row)
    typed = unpark(request)
    start = row.minutes() if row else None
    form = page.form(typed, dialog=dialog, on=today(), initial=start)  # type: ignore[misc]
    instead.carry_over(request, dialog, form)
    answer = Answer(notice=LOGGED_OUT) if typed else Answer()
    return _show(request, dialog, page, row, form=form, answer=answer)


def _turn(request: HttpRequest, dialog: Dialog, page: StepPage) -> HttpResponse:
    """To the form for the other thing that the committee may have done, with what is typed so far."""
    other = instead.alternative(dialog, page)
    if other is None:
        raise Http404
    instead.remember(request, dialog)
    query = f"?{request.GET.urlencode()}" if request.GET else ""
    return redirect(reverse("staff:step", args=[dialog.number, other.noun]) + query)


def _file(request: HttpRequest, dialog: Dialog, page: StepPage, row: Row | None) -> HttpResponse:
    if page.form is None:
        raise PermissionDenied(NotPermitted(page.definition, dialog).message)
    form = page.form(request.POST, dialog=dialog, on=today())
    answer = attempt(form, lambda: form.take(person(request))) if form.is_valid() else Answer()
    if answer.event:
        instead.forget(request, dialog)
        if row:
            messages.success(request, f"{dialog.title}: {answer.event.done}.")
            return redirect(row.onward)
        messages.success(request, f"{answer.event.done}.")
        return redirect("staff:case", answer.event.dialog.number)
    if not page.definition.permission(standing_of(request), dialog):
        raise PermissionDenied(NotPermitted(page.definition, dialog).message)
    if answer.overtaken:
        dialog = case_or_404(request, dialog.number)
        form = form.renewed(dialog)
    return _show(request, dialog, page, row, form=form, answer=answer)


def _is_offered(request: HttpRequest, dialog: Dialog, page: StepPage) -> bool:
    """Whether the person may take the step in the case's present state, blocked or not."""
    step = page.definition
    return (
        page.form is not None
        and dialog.state in step.sources
        and step.permission(standing_of(request), dialog)
    )


def _show(
    request: HttpRequest,
    dialog: Dialog,
    page: StepPage,
    row: Row | None,
    form: Any = None,
    answer: Answer | None = None,
) -> HttpResponse:
    answer, definition = answer or Answer(), page.definition
    filed = cards(dialog, definition, standing_of(request))
    reasons = _what_stands_in_the_way(dialog, page)
    if filed and reasons and form is not None and not form.is_bound:
        form = None  # done once and for all: show what was filed
    context = {
        "dialog": dialog,
        "page": page,
        "heading": _heading(page, filed, form),
        "eyebrow": f"{dialog.number} · {dialog.title}",
        "lead": page.lead,
        "file": CaseFile(dialog, today()),
        "form": form,
        "submit_label": definition.label,
        "reasons": reasons if form is not None else [],
        "notice": answer.notice,
        "notice_kind": "warning" if answer.status != HTTPStatus.OK else "info",
        "records": filed,
        "who": who_takes(definition, dialog),
        "when": when_taken(definition),
        "row": row,
    }
    if form is not None:
        context |= instead.button(instead.alternative(dialog, page))
    return render(request, page.template, context, status=answer.status)


def _what_stands_in_the_way(dialog: Dialog, page: StepPage) -> list[Obstacle]:
    """In words, whatever the page was opened for: also that the case is in another state now."""
    if dialog.state not in page.definition.sources:
        moved = _("The case is in “%(state)s” now.") % {"state": dialog.get_state_display()}
        return [Obstacle(moved), Obstacle(when_taken(page.definition))]
    return list(obstacles(dialog, page.definition.name, today(), in_full=True))


def _heading(page: StepPage, records: list[Card], form: Any) -> Any:
    """What was filed, once there is nothing more to do."""
    return page.definition.label if form or not records else records[0].heading
