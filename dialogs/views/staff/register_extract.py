"""What is kept of one person (GDPR article 15). Whom it is about stands in no address: those are logged."""

from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from dialogs.extracts import acting
from dialogs.extracts.finding import MOST, contacts_of
from dialogs.extracts.telling import Entry, as_data, tell
from dialogs.forms.register_extract import CorrectionOfContactForm, ExtractForm
from dialogs.models import Contact

from .access import person, staff_or_404

READ_OR_SEND = ["GET", "HEAD", "POST"]


@require_http_methods(READ_OR_SEND)
def register_extract(request: HttpRequest) -> HttpResponse:
    """The page with what was found is the answer to what was sent; the file is asked for from there."""
    _refuse_others(request)
    form = ExtractForm(request.POST or None)
    context: dict[str, Any] = {"form": form}
    if request.method == "POST" and form.is_valid():
        asked = form.asked()
        found = contacts_of(asked)
        count = found.count()
        if count <= MOST:
            acting.remember_extract(person(request), count, form.cleaned_data["key"])
            entries = tell(found)
            if "json" in request.POST:
                return _file(entries)
            context |= {"entries": entries, "asked": asked}
        else:
            form.add_error("name", _("So many have that name. Write an address or a number as well."))
    return render(request, "staff/register_extract.html", context)


def _file(entries: list[Entry]) -> HttpResponse:
    response = JsonResponse(as_data(entries), json_dumps_params={"ensure_ascii": False, "indent": 2})
    response["Content-Disposition"] = 'attachment; filename="registerutdrag.json"'
    return response


@require_http_methods(READ_OR_SEND)
def contact_correct(request: HttpRequest, uuid: UUID) -> HttpResponse:
    _refuse_others(request)
    contact = get_object_or_404(Contact, uuid=uuid)
    form = CorrectionOfContactForm(request.POST or None, instance=contact)
    status, notice = HTTPStatus.OK, ""
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        try:
            acting.correct(contact, person(request), form.facts(), typed["seen"], typed["key"])
        except acting.ChangedMeanwhile:
            status = HTTPStatus.CONFLICT
            notice = _("Somebody else changed it after you had opened this page. Look at it again.")
            form = CorrectionOfContactForm(instance=get_object_or_404(Contact, uuid=uuid))
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("It is corrected."))
            return redirect("staff:register_extract")
    context = {"form": form, "notice": notice}
    return render(request, "staff/contact_correction.html", context, status=status)


@require_http_methods(READ_OR_SEND)
def contact_erase(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Asks first. Twice does nothing more."""
    _refuse_others(request)
    contact = Contact.objects.filter(uuid=uuid).first()
    if request.method == "POST":
        if contact:
            acting.erase(contact, person(request))
            messages.success(request, _("It is erased."))
        return redirect("staff:register_extract")
    if contact is None:
        raise Http404
    return render(request, "staff/contact_erasure.html", {"entry": tell([contact])[0]})


def _refuse_others(request: HttpRequest) -> None:
    staff_or_404(request)
    acting.refuse_others(person(request))
