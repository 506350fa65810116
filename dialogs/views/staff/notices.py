"""What I have been told, why, and where it is done; read when I say so. Others' are not there (I17)."""

from django import forms
from django.contrib import messages
from django.core.exceptions import BadRequest
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from dialogs.forms.notice_choice import NoticeChoiceForm
from dialogs.models import NoticeChoice
from dialogs.notices import Teller
from dialogs.notices.inbox import mark_read, of, unread

from .access import person, staff_or_404, today

PER_PAGE = 25
READ_OR_SEND = ["GET", "HEAD", "POST"]


class ReadForm(forms.Form):
    """One notice, or all up to the newest that the page showed."""

    notice = forms.UUIDField(required=False)
    until = forms.DateTimeField(required=False)


@require_http_methods(READ_OR_SEND)
def notices(request: HttpRequest) -> HttpResponse:
    staff_or_404(request)
    if request.method == "POST":
        return _mark(request)
    page = Paginator(of(person(request)), PER_PAGE).get_page(request.GET.get("page"))
    teller = Teller(list(page), today())
    context = {
        "page": page,
        "told": [teller.told(notice) for notice in page],
        "unread": unread(person(request)).count(),
        "newest": of(person(request)).first(),
    }
    return render(request, "staff/notices.html", context)


def _mark(request: HttpRequest) -> HttpResponse:
    form = ReadForm(request.POST)
    if not form.is_valid() or not any(form.cleaned_data.values()):
        raise BadRequest
    if key := form.cleaned_data["notice"]:
        mine = of(person(request)).filter(pk=key)
        if not mine:
            raise Http404
        mine.unread().update(read_at=timezone.now())
    else:
        mark_read(person(request), form.cleaned_data["until"])
    return redirect(request.get_full_path())


@require_http_methods(READ_OR_SEND)
def notice_choices(request: HttpRequest) -> HttpResponse:
    """What comes by mail beside the reminders, which nobody chooses away."""
    standing = staff_or_404(request)
    choice = NoticeChoice.objects.of(person(request))
    sent = request.POST if request.method == "POST" else None
    form = NoticeChoiceForm(sent, instance=choice, standing=standing)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("Your choices are saved."))
        return redirect("staff:notices")
    context = {"form": form, "heading": _("What I get by mail"), "submit_label": _("Save my choices")}
    return render(request, "staff/notice_choices.html", context)
