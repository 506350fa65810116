"""Who of a dialogue's participants wants to hear back: how many for all, who they are for its own office."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from dialogs.forms.participants import ParticipantsForm
from dialogs.forms.rows import BUTTON
from dialogs.models import Dialog, InformationText, PrivacyAct
from dialogs.participation import sign_up_all
from dialogs.participation.qr import qr_path
from dialogs.participation.signing_up import SignedUp, takes_sign_ups
from dialogs.permissions import may_see_contacts
from dialogs.publication.personal_data import told_text
from dialogs.retention import erase_contacts

from .access import case_or_404, person, standing_of
from .parking import unpark

ON_A_PAGE = 50
READ_OR_SEND = ["GET", "HEAD", "POST"]


@require_http_methods(READ_OR_SEND)
def participants(request: HttpRequest, number: str) -> HttpResponse:
    dialog = case_or_404(request, number)
    if request.method != "POST":
        return _show(request, dialog, ParticipantsForm(unpark(request)))
    _refuse_others(request, dialog)
    form = ParticipantsForm(request.POST)
    if BUTTON not in request.POST and form.is_valid() and (done := _take(request, dialog, form)):
        messages.success(request, _told(done))
        return redirect("staff:participants", dialog.number)
    return _show(request, dialog, form)


@require_safe
def participant_sheet(request: HttpRequest, number: str) -> HttpResponse:
    """A list to print and lay out: it holds nobody's name."""
    dialog = case_or_404(request, number)
    if not takes_sign_ups(dialog):
        return redirect("staff:participants", dialog.number)
    context = {
        "dialog": dialog,
        "lines": range(14),
        "information": told_text(InformationText.Kind.PARTICIPATION),
    }
    return render(request, "staff/participant_sheet.html", context | _way(dialog))


@require_http_methods(READ_OR_SEND)
def participant_remove(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """Asks first. Twice does nothing more."""
    dialog = case_or_404(request, number)
    _refuse_others(request, dialog)
    contact = dialog.participants.filter(pk=pk).first()
    if contact and request.method != "POST":
        return render(request, "staff/participant_removal.html", {"dialog": dialog, "contact": contact})
    if contact:
        erase_contacts([contact.pk], PrivacyAct.Rule.REMOVED, by=person(request))
        messages.success(request, _("The person is erased from the list."))
    return redirect("staff:participants", dialog.number)


def _refuse_others(request: HttpRequest, dialog: Dialog) -> None:
    if not may_see_contacts(standing_of(request), dialog):
        raise PermissionDenied(_("Participants are written down by the office that answers them."))


def _take(request: HttpRequest, dialog: Dialog, form: ParticipantsForm) -> SignedUp | None:
    try:
        return sign_up_all(dialog, person(request), form.people(), form.cleaned_data["information"])
    except ValidationError as refusal:
        form.add_error(None, refusal)
        return None


def _told(done: SignedUp) -> str:
    said = ngettext(
        "%(count)d person is on the list now.", "%(count)d people are on the list now.", done.added
    ) % {"count": done.added}
    if not done.known:
        return said
    twice = ngettext(
        "%(count)d was there already and hears back once.",
        "%(count)d were there already and hear back once.",
        done.known,
    ) % {"count": done.known}
    return f"{said} {twice}" if done.added else twice


def _way(dialog: Dialog) -> dict[str, Any]:
    address = settings.SITE_URL + reverse("public:sign_up", args=[dialog.slug])
    return {"address": address, "qr": qr_path(address)}


def _show(request: HttpRequest, dialog: Dialog, form: ParticipantsForm) -> HttpResponse:
    everybody = dialog.participants.order_by("pk")
    is_ours, is_open = may_see_contacts(standing_of(request), dialog), takes_sign_ups(dialog)
    context = {
        "dialog": dialog,
        "signed_up": everybody.count(),
        "page": Paginator(everybody, ON_A_PAGE).get_page(request.GET.get("page")) if is_ours else None,
        # Whoever sent it a moment too late keeps what was typed, and is told why.
        "form": form if is_ours and (is_open or form.is_bound) else None,
        "is_open": is_open,
    }
    return render(request, "staff/participants.html", context | (_way(dialog) if is_open else {}))
