"""All that is new in my cases, and the button that says I have read it."""

from django import forms
from django.contrib import messages
from django.core.exceptions import BadRequest
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from dialogs.news import mark_as_read, told, unread

from .access import person, standing_of

PER_PAGE = 25


class ReadForm(forms.Form):
    """The moment of the newest that the page showed."""

    until = forms.DateTimeField(widget=forms.HiddenInput)


@require_http_methods(["GET", "HEAD", "POST"])
def news(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        return _mark(request)
    events = unread(standing_of(request))
    newest = events.first()
    page = Paginator(events, PER_PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "news": list(told(page)), "newest": newest}
    return render(request, "staff/news.html", context)


def _mark(request: HttpRequest) -> HttpResponse:
    form = ReadForm(request.POST)
    if not form.is_valid():
        raise BadRequest
    mark_as_read(person(request), form.cleaned_data["until"])
    messages.success(request, _("Marked as read. What others do from now on is shown as new."))
    return redirect("staff:duties")
