"""The draft of the answer as residents will see it, with the button that makes it public."""

from http import HTTPStatus

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from dialogs.drafting import Stale
from dialogs.drafting import feedback as drafting
from dialogs.forms.handing_over import HandingOverForm
from dialogs.models import Dialog
from dialogs.obstacles import obstacles
from dialogs.publication import preview_feedback
from dialogs.refusals import NotPermitted
from dialogs.views.steps.attempt import Answer, attempt

from .access import case_or_404, person, standing_of, today


@require_safe
def feedback_reading(request: HttpRequest, number: str) -> HttpResponse:
    dialog = case_or_404(request, number)
    if dialog.draft_feedback() is None:
        return redirect("staff:step", dialog.number, "aterkoppling")
    return read(request, dialog)


def read(request: HttpRequest, dialog: Dialog, answer: Answer | None = None) -> HttpResponse:
    answer = answer or Answer()
    draft, step = dialog.draft_feedback(), dialog.STEPS["publish_feedback"]
    context = {
        "dialog": dialog,
        "step": step,
        "answer": answer,
        "feedback": preview_feedback(dialog, draft, today()) if draft else None,
        "address": f"{settings.SITE_URL}{reverse('public:feedback', args=[dialog.slug])}",
        "reasons": list(obstacles(dialog, step.name, today(), in_full=True)),
        "may_write": dialog.STEPS[drafting.WRITTEN_BY_THOSE_WHO].permission(standing_of(request), dialog),
        "may_publish": step.permission(standing_of(request), dialog),
        "form": HandingOverForm(
            dialog=dialog, on=today(), initial={"revision": draft.revision if draft else 0}
        ),
    }
    return render(request, "staff/feedback_reading.html", context, status=answer.status)


def publish(request: HttpRequest, dialog: Dialog) -> HttpResponse:
    step = dialog.STEPS["publish_feedback"]
    if not step.permission(standing_of(request), dialog):
        raise PermissionDenied(NotPermitted(step, dialog).message)
    form = HandingOverForm(request.POST, dialog=dialog, on=today())
    answer = _try(request, dialog, form)
    if answer.event:
        messages.success(request, f"{answer.event.done}.")
        return redirect("staff:case", dialog.number)
    return read(request, case_or_404(request, dialog.number), answer)


def _try(request: HttpRequest, dialog: Dialog, form: HandingOverForm) -> Answer:
    if not form.is_valid():
        notice = _("The page was not whole when it was sent. Nothing was published. Send it again.")
        return Answer(status=HTTPStatus.BAD_REQUEST, notice=notice)
    seen, asked = form.cleaned_data["revision"], form.asked()
    try:
        return attempt(form, lambda: drafting.publish(dialog, person(request), seen, **asked))
    except Stale:
        notice = _("The draft was changed after you read it. Nothing was published. Read it as it is now.")
        return Answer(status=HTTPStatus.CONFLICT, notice=notice)
