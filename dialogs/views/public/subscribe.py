"""Asking to be told by mail. What is answered says nothing about the address, nor whether it is known."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from dialogs.forms.subscription import SubscriptionForm
from dialogs.intake import guards, limits
from dialogs.intake.notices import TOO_LARGE, TOO_MANY, Notice
from dialogs.publication.topics import Topic, everything, find_topic, topics_around, topics_of_committees
from dialogs.subscriptions import ask

from .caching import public_page
from .form_page import form_page
from .missing import not_here

DOOR = require_http_methods(["GET", "HEAD", "POST"])


@login_not_required
@csrf_exempt  # needs no cookie and forges nothing: dialogs/intake/guards.py
@DOOR
def subscribe(request: HttpRequest) -> HttpResponse:
    """To all dialogues or a committee's; `?namnd=` chooses one beforehand."""
    topics = [everything(), *topics_of_committees(timezone.localdate())]
    return _answer(request, topics, chosen=f"namnd-{request.GET.get('namnd', '')}")


@login_not_required
@csrf_exempt  # as above
@DOOR
def subscribe_dialog(request: HttpRequest, slug: str) -> HttpResponse:
    """To one dialogue, or beyond it."""
    found = find_topic(slug)
    return _answer(request, topics_around(found), about=found) if found else not_here(request)


def _answer(
    request: HttpRequest, topics: list[Topic], about: Topic | None = None, chosen: str = ""
) -> HttpResponse:
    if request.method != "POST":
        return _show(request, SubscriptionForm.blank(topics, chosen), about)
    refusal = guards.refusal(request)
    if refusal is TOO_LARGE:  # its body is not even read
        return _show(request, SubscriptionForm.blank(topics, chosen), about, refusal)
    form = SubscriptionForm(request.POST, topics=topics)
    if refusal:
        return _show(request, form.as_typed(), about, refusal)
    if not form.is_valid():
        return _show(request, form, about)
    if notice := form.notice():
        return _show(request, form.as_typed(), about, notice)
    if not limits.allows(request, "sent", "subscribe"):
        return _show(request, form.as_typed(), about, TOO_MANY)
    email = form.cleaned_data["email"]
    # A mailbox that was asked often enough today is not asked again; whoever typed it learns nothing of it.
    if limits.allows(request, "receipt", email.lower()):
        ask(email, form.topic, informed_by=form.informed_by(), key=form.question_key, at=timezone.now())
    return redirect("public:subscribe_done")


def _show(
    request: HttpRequest, form: SubscriptionForm, about: Topic | None, notice: Notice | None = None
) -> HttpResponse:
    context = {"form": form, "told": form.told, "about": about}
    return form_page(request, "public/subscribe.html", context, notice)


@login_not_required
@public_page
def subscribe_done(request: HttpRequest) -> HttpResponse:
    """The same for everybody, whatever was typed."""
    return render(request, "public/subscribe_done.html")
