"""Taking away an occasion that was only planned asks first, on a page of its own."""

from http import HTTPStatus

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from dialogs.drafting import Stale
from dialogs.drafting import occasion as drafting
from dialogs.forms.occasion_removal import OccasionRemovalForm
from dialogs.models import Dialog, Occasion
from dialogs.views.steps.attempt import Answer, attempt

from .access import case_or_404, person, today
from .occasion import may_write


@require_http_methods(["GET", "HEAD", "POST"])
def occasion_remove(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    dialog = case_or_404(request, number)
    if not may_write(request, dialog):
        raise PermissionDenied
    stored = dialog.occasions.select_related("method", "dialog").filter(pk=pk).first()
    if stored is None:  # the same click twice, or somebody was first: it is away, as was wanted
        return redirect("staff:occasions", dialog.number)
    if request.method != "POST":
        return _ask(request, dialog, stored)
    form = OccasionRemovalForm(request.POST, dialog=dialog, on=today())
    answer = _try(request, stored, form) if form.is_valid() else Answer(status=HTTPStatus.BAD_REQUEST)
    if answer.status == HTTPStatus.OK:
        messages.success(request, _("The occasion is taken away."))
        return redirect("staff:occasions", dialog.number)
    return _ask(
        request, dialog, dialog.occasions.select_related("method").filter(pk=pk).first() or stored, answer
    )


def _try(request: HttpRequest, stored: Occasion, form: OccasionRemovalForm) -> Answer:
    seen = form.cleaned_data["version"]
    try:
        return attempt(form, lambda: drafting.remove(stored, person(request), seen))  # type: ignore[arg-type, return-value]
    except Stale:
        notice = _(
            "The occasion was changed after you had opened this page. It is still there. Look at it again."
        )
        return Answer(status=HTTPStatus.CONFLICT, notice=notice)


def _ask(
    request: HttpRequest, dialog: Dialog, stored: Occasion, answer: Answer | None = None
) -> HttpResponse:
    answer = answer or Answer()
    context = {
        "dialog": dialog,
        "occasion": stored,
        "notice": answer.notice,
        "may_go": stored.status == Occasion.Status.PLANNED,
        "form": OccasionRemovalForm(dialog=dialog, on=today(), initial={"version": stored.revision}),
    }
    return render(request, "staff/occasion_removal.html", context, status=answer.status)
