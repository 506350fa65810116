"""Behind the links in a subscription's mails: opening one does nothing, since programs do; pressing does."""

from http import HTTPStatus

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from dialogs.publication.topics import topic_of
from dialogs.subscriptions import confirm, end
from dialogs.subscriptions.confirming import active_like
from dialogs.subscriptions.links import CONFIRM, END, find, link_to_end

from .missing import not_here

DOOR = require_http_methods(["GET", "HEAD", "POST"])


@login_not_required
@csrf_exempt  # no cookie; whoever can make somebody press the button knows the secret already
@DOOR
def subscription_confirm(request: HttpRequest, token: str) -> HttpResponse:
    asked, now = find(CONFIRM, token), timezone.now()
    if asked is None:
        return not_here(request)
    known = confirm(asked, now) if request.method == "POST" else active_like(asked)
    is_over = not known and (asked.ended_at is not None or now > asked.confirm_by)
    context = {
        "topic": topic_of(asked),
        "is_on": known is not None,
        "is_over": is_over,
        "ends_at": link_to_end(known) if known else "",
    }
    status = HTTPStatus.GONE if is_over else HTTPStatus.OK
    return _private(render(request, "public/subscription_confirm.html", context, status=status))


@login_not_required
@csrf_exempt  # a mail program posts here by itself: without cookie, token or form (RFC 8058)
@DOOR
def subscription_end(request: HttpRequest, token: str) -> HttpResponse:
    """A POST ends it, whatever it holds, and is answered at once: never led on (RFC 8058)."""
    subscription = find(END, token)
    if subscription is None:
        return not_here(request)
    if request.method == "POST":
        end(subscription, timezone.now())
    is_ended = request.method == "POST" or subscription.ended_at is not None
    context = {"topic": topic_of(subscription), "is_ended": is_ended}
    return _private(render(request, "public/subscription_end.html", context))


def _private(response: HttpResponse) -> HttpResponse:
    response["X-Robots-Tag"] = "noindex"
    patch_cache_control(response, private=True, no_store=True)
    return response
