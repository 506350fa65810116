"""The proposal as the committee will read it: each version, and the draft with the button to submit it."""

from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from dialogs.drafting import Stale
from dialogs.drafting import proposal as drafting
from dialogs.forms.handing_over import HandingOverForm
from dialogs.models import Dialog, Proposal
from dialogs.obstacles import obstacles
from dialogs.process import Step
from dialogs.proposal_reading import reading
from dialogs.refusals import NotPermitted
from dialogs.views.steps.attempt import Answer, attempt
from dialogs.who import when_taken

from .access import case_or_404, person, standing_of, today
from .proposal_step import heading, may_write, step_of


@require_http_methods(["GET", "HEAD"])
def proposal_reading(request: HttpRequest, number: str, noun: str) -> HttpResponse:
    return read(request, case_or_404(request, number), step_of(noun))


def read(request: HttpRequest, dialog: Dialog, step: Step, answer: Answer | None = None) -> HttpResponse:
    """The draft if there is one, else the latest version; or the version that the address asks for."""
    versions = list(dialog.proposals.select_related("event__actor").order_by("-version"))
    shown = _chosen(versions, request.GET.get("version", ""))
    answer = answer or Answer()
    context: dict[str, Any] = {
        "dialog": dialog,
        "step": step,
        "heading": heading(step),
        "ends_too_late": shown is not None and shown.is_draft and shown.ends_after_the_decision(),
        "decision_taken": shown is not None and shown.is_draft and shown.decision_already_taken(today()),
        "when": when_taken(step),
        "proposal": shown,
        "versions": versions,
        "sections": list(reading(shown)) if shown else [],
        "answer": answer,
        "may_write": may_write(request, dialog, step),
    }
    if shown and shown.is_draft and context["may_write"]:
        context["reasons"] = answer.reasons or list(obstacles(dialog, step.name, today(), in_full=True))
        context["form"] = HandingOverForm(dialog=dialog, on=today(), initial={"revision": shown.revision})
    return render(request, "staff/proposal_reading.html", context, status=answer.status)


def _chosen(versions: list[Proposal], asked: str) -> Proposal | None:
    if not asked:
        return versions[0] if versions else None
    for version in versions:
        if str(version.version) == asked:
            return version
    raise Http404


def submit(request: HttpRequest, dialog: Dialog, step: Step) -> HttpResponse:
    if not step.permission(standing_of(request), dialog):
        raise PermissionDenied(NotPermitted(step, dialog).message)
    form = HandingOverForm(request.POST, dialog=dialog, on=today())
    if not form.is_valid():
        notice = _("The page was not whole when it was sent. Nothing was submitted. Send it again.")
        return read(request, dialog, step, Answer(status=HTTPStatus.BAD_REQUEST, notice=notice))
    seen, asked = form.cleaned_data["revision"], form.asked()
    try:
        answer = attempt(form, lambda: drafting.submit(dialog, person(request), step.name, seen, **asked))
    except Stale:
        notice = _(
            "The draft was changed after you had read it. Nothing was submitted. Read it as it is now."
        )
        answer = Answer(status=HTTPStatus.CONFLICT, notice=notice)
    if answer.event:
        messages.success(request, f"{answer.event.done}.")
        return redirect("staff:case", dialog.number)
    if form.errors:
        wrong = [message for errors in form.errors.get_json_data().values() for message in errors]
        reasons = [message["message"] for message in wrong]
        answer = Answer(status=HTTPStatus.CONFLICT, reasons=reasons)
    return read(request, case_or_404(request, dialog.number), step, answer)
