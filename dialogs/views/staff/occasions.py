"""The occasions of a dialogue, with their sums: exact and estimated numbers apart."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from dialogs.deviations import deviations
from dialogs.who import when_taken

from .access import case_or_404
from .occasion import may_write, occasion, occasion_new
from .occasion_removal import occasion_remove

__all__ = ["occasion", "occasion_new", "occasion_remove", "occasions"]

ON_A_PAGE = 50


@require_safe
def occasions(request: HttpRequest, number: str) -> HttpResponse:
    dialog = case_or_404(request, number)
    plan = dialog.decided_plan()
    every = list(dialog.occasions.select_related("method"))
    context = {
        "dialog": dialog,
        "plan": plan,
        "page": Paginator(every, ON_A_PAGE).get_page(request.GET.get("page")),
        "figures": dialog.occasions.figures() if every else None,
        "deviations": list(deviations(dialog, plan, every)) if plan else [],
        "decided_methods": list(plan.proposal.methods.all()) if plan else [],
        "may_write": may_write(request, dialog),
        "when": when_taken(dialog.STEPS["complete_execution"]),
    }
    return render(request, "staff/occasions.html", context)
