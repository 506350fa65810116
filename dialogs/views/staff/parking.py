"""Nothing typed is lost when a login has expired: the form waits in the session until the person is back.

Only what a form under /arbete/ posted with a valid CSRF token is kept, little of it, and not for long. It
waits for the one who was logged in last in this browser, and nobody else ever sees it. Who that was
stands in a signed cookie; the CSRF token, which is another one after each login, proves that the form was
that person's.
"""

import time
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext_lazy as _

LOGGED_OUT = _("You were logged out. What you had typed is still here; send it again.")
SESSION_KEY = "parked_forms"
PREFIX = "/arbete/"
MOST_CHARACTERS = 300_000
MOST_FORMS = 3
KEPT_SECONDS = 3600
SALT = "parking"
LAST_PERSON_SECONDS = 7 * 24 * 3600


class ParkingMiddleware:
    """Stands before the middleware that asks for login, and after the one that checks the CSRF token."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.path.startswith(PREFIX) and request.user.is_authenticated:
            _remember(request, response)
        return response

    def process_view(self, request: HttpRequest, *view: Any) -> None:
        if request.method == "POST" and request.path.startswith(PREFIX) and not request.user.is_authenticated:
            park(request)


def park(request: HttpRequest) -> None:
    typed = request.POST.copy()
    typed.pop("csrfmiddlewaretoken", None)
    encoded, whose = typed.urlencode(), _last_person(request)
    if whose is None or len(encoded) > MOST_CHARACTERS:
        return
    others = {path: form for path, form in _parked(request).items() if path != request.get_full_path()}
    newest = dict(list(others.items())[1 - MOST_FORMS :])
    request.session[SESSION_KEY] = newest | {request.get_full_path(): [encoded, int(time.time()), whose]}


def unpark(request: HttpRequest) -> QueryDict | None:
    """What the person had typed on this page when the login expired; only once."""
    parked = _parked(request)
    encoded, _when, whose = parked.pop(request.get_full_path(), ["", 0, None])
    if whose is None or whose != request.user.pk:
        return None
    request.session[SESSION_KEY] = parked
    return QueryDict(encoded)


def _parked(request: HttpRequest) -> dict[str, list[Any]]:
    forms = request.session.get(SESSION_KEY, {})
    return {path: form for path, form in forms.items() if form[1] > time.time() - KEPT_SECONDS}


def _remember(request: HttpRequest, response: HttpResponse) -> None:
    if _last_person(request) != request.user.pk:
        response.set_signed_cookie(
            settings.LAST_PERSON_COOKIE_NAME,
            str(request.user.pk),
            salt=SALT,
            max_age=LAST_PERSON_SECONDS,
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )


def _last_person(request: HttpRequest) -> int | None:
    try:
        signed = request.get_signed_cookie(
            settings.LAST_PERSON_COOKIE_NAME, default=None, salt=SALT, max_age=LAST_PERSON_SECONDS
        )
    except signing.BadSignature:
        return None
    return int(signed) if signed else None
