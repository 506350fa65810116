"""Which of the two steps a proposal is written for, and whether this person writes now."""

from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from dialogs.models import Dialog
from dialogs.process import Step

from .access import standing_of

STEPS = [Dialog.STEPS[name] for name in ("submit_proposal", "submit_plan_change")]


def step_of(noun: str) -> Step:
    for step in STEPS:
        if step.noun == noun:
            return step
    raise Http404


def heading(step: Step) -> str:
    return _("Changed plan") if step.stays else _("Proposal to the committee")


def may_write(request: HttpRequest, dialog: Dialog, step: Step) -> bool:
    """While a changed plan awaits the committee there is nothing to write."""
    if dialog.state not in step.sources or not step.permission(standing_of(request), dialog):
        return False
    return not (step.stays and dialog.plan_change_is_pending())
