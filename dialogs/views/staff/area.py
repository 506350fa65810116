"""One proposed area: entered, changed and dropped by those of its committee; read by everybody here."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import models
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from committees.models import Committee
from dialogs import areas
from dialogs.forms.area import AreaForm, DropAreaForm
from dialogs.models import ProposedArea
from dialogs.permissions import may_log_ideas, may_propose_areas
from dialogs.views.steps.attempt import Answer, attempt

from .access import person, staff_or_404, standing_of, today
from .meetings import committee_or_404
from .parking import LOGGED_OUT, unpark


@require_http_methods(["GET", "HEAD", "POST"])
def area_new(request: HttpRequest, slug: str) -> HttpResponse:
    committee = committee_or_404(request, slug)
    _refuse_others(request, committee)
    form, answer = _form(request, committee), Answer()
    if request.method == "POST" and form.is_valid():
        answer = attempt(form, lambda: form.save_as(person(request), None))  # type: ignore[arg-type, return-value]
        if answer.event:
            messages.success(request, _("The area is proposed."))
            return _to_the_list(committee)
    return _show(request, committee, form, answer)


@require_http_methods(["GET", "HEAD", "POST"])
def area(request: HttpRequest, pk: int) -> HttpResponse:
    stored = area_or_404(request, pk)
    mine = may_propose_areas(standing_of(request), stored.committee)
    if request.method != "POST" and not (mine and stored.is_open):
        may_open = stored.is_open and may_log_ideas(standing_of(request))
        return render(request, "staff/area_read.html", {"area": stored, "may_open": may_open})
    _refuse_others(request, stored.committee)
    form, answer = _form(request, stored.committee, stored), Answer()
    if request.method == "POST" and form.is_valid():
        answer = _try(form, lambda: form.save_as(person(request), stored))
        if answer.event:
            messages.success(request, _("The area is saved."))
            return _to_the_list(stored.committee)
        if answer.overtaken:
            stored = area_or_404(request, pk)
            form = form.renewed(stored)
    return _show(request, stored.committee, form, answer, stored)


@require_http_methods(["GET", "HEAD", "POST"])
def area_drop(request: HttpRequest, pk: int) -> HttpResponse:
    stored = area_or_404(request, pk)
    _refuse_others(request, stored.committee)
    if not stored.is_open:
        return redirect("staff:area", pk)
    typed = request.POST if request.method == "POST" else unpark(request)
    form, answer = DropAreaForm(typed, initial={"revision": stored.revision}), Answer()
    if request.method == "POST" and form.is_valid():
        facts = form.cleaned_data
        answer = _try(form, lambda: areas.drop(stored, facts["reason"], facts["revision"]))
        if answer.event:
            messages.success(request, _("The area is dropped. It stays in the list, with the reason."))
            return _to_the_list(stored.committee)
        form = DropAreaForm(
            initial={"revision": area_or_404(request, pk).revision, "reason": facts["reason"]}
        )
    context = {"area": stored, "form": form, "cancel_url": reverse("staff:area", args=[pk])}
    return render(request, "staff/area_drop.html", context | _told(answer), status=answer.status)


def area_or_404(request: HttpRequest, pk: int) -> ProposedArea:
    staff_or_404(request)
    stored = ProposedArea.objects.select_related("committee", "dialog", "proposed_by")
    return get_object_or_404(stored, pk=pk)


def _try(form: BaseForm, save: Callable[[], models.Model]) -> Answer:
    try:
        return attempt(form, save)  # type: ignore[arg-type]  # any answer will do, not only an event
    except areas.Moved as moved:
        return Answer(status=HTTPStatus.CONFLICT, notice=moved.message, overtaken=True)


def _form(request: HttpRequest, committee: Committee, stored: ProposedArea | None = None) -> AreaForm:
    typed = request.POST if request.method == "POST" else unpark(request)
    return AreaForm(typed, committee=committee, on=today(), instance=stored)


def _refuse_others(request: HttpRequest, committee: Committee) -> None:
    if not may_propose_areas(standing_of(request), committee):
        raise PermissionDenied(_("The committee's own members and secretary propose its areas."))


def _to_the_list(committee: Committee) -> HttpResponse:
    return redirect(f"{reverse('staff:areas')}?namnd={committee.slug}")


def _show(
    request: HttpRequest,
    committee: Committee,
    form: AreaForm,
    answer: Answer,
    stored: ProposedArea | None = None,
) -> HttpResponse:
    if form.is_bound and request.method != "POST":
        answer = Answer(notice=LOGGED_OUT)
    context = {
        "committee": committee,
        "area": stored,
        "heading": _("Change the area") if stored else _("Propose an area"),
        "eyebrow": committee.name,
        "form": form,
        "submit_label": _("Save the area"),
        "cancel_url": reverse("staff:areas"),
    }
    return render(request, "staff/area.html", context | _told(answer), status=answer.status)


def _told(answer: Answer) -> dict[str, Any]:
    return {"notice": answer.notice, "notice_kind": "warning" if answer.status != HTTPStatus.OK else "info"}
