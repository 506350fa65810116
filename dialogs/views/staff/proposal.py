"""The office's proposal: written in one guided form, saved at any point, handed over once it is read through.

The same pages serve the changed plan during execution. `noun` tells which.
"""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from dialogs.drafting import proposal as drafting
from dialogs.forms.proposal import ProposalForm
from dialogs.forms.proposal_sections import sections
from dialogs.models import Dialog, MeasurabilityReview, Proposal
from dialogs.obstacles import obstacles
from dialogs.process import Step

from .access import case_or_404, person, today
from .keeping import Kept, keep, opened, refuse_others
from .parking import unpark
from .proposal_reading import read, submit
from .proposal_step import heading, may_write, step_of


@require_http_methods(["GET", "HEAD", "POST"])
def proposal(request: HttpRequest, number: str, noun: str) -> HttpResponse:
    dialog, step = case_or_404(request, number), step_of(noun)
    if request.method == "POST":
        if request.POST.get("action") == "submit":
            return submit(request, dialog, step)
        return _save(request, dialog, step)
    if not may_write(request, dialog, step):
        return read(request, dialog, step)
    facts, revision = drafting.as_it_stands(dialog)
    form = ProposalForm(unpark(request), dialog=dialog, on=today(), facts=facts, revision=revision)
    return _show(request, dialog, step, opened(form))


def _save(request: HttpRequest, dialog: Dialog, step: Step) -> HttpResponse:
    refuse_others(request, dialog, step.name)
    facts, revision = drafting.as_it_stands(dialog)
    form = ProposalForm(request.POST, dialog=dialog, on=today(), facts=facts, revision=revision)
    kept = keep(form, lambda: drafting.save(dialog, person(request), step.name, form.facts(), form.seen))
    if kept.saved is None:
        return _show(request, dialog, step, kept)
    if request.POST.get("next") == "read":
        return redirect("staff:proposal_reading", dialog.number, step.noun)
    messages.success(request, _("The draft is saved."))
    return redirect("staff:step", dialog.number, step.noun)


def _sent_back(draft: Proposal | None) -> MeasurabilityReview | None:
    """What the strategist wants changed, to be read where the goals are written."""
    review = draft.reviews.select_related("event__actor").order_by("-pk").first() if draft else None
    return review if review and not review.approved else None


def _show(request: HttpRequest, dialog: Dialog, step: Step, kept: Kept) -> HttpResponse:
    draft = dialog.draft_proposal()
    shown = list(sections(kept.form))  # type: ignore[arg-type]
    context: dict[str, Any] = {
        "dialog": dialog,
        "step": step,
        "heading": heading(step),
        "form": kept.form,
        "sections": shown,
        "filled": sum(section.is_filled for section in shown),
        "kept": kept,
        "draft": draft,
        "sent_back": _sent_back(draft),
        "reasons": list(obstacles(dialog, step.name, today(), in_full=True)),
        "ends_too_late": draft is not None and draft.ends_after_the_decision(),
        "decision_taken": draft is not None and draft.decision_already_taken(today()),
    }
    return render(request, "staff/proposal.html", context, status=kept.answer.status)
