"""The second step: codes of an app, kept unreadable to whoever gets hold of a copy of the database."""

import base64
import hashlib
import secrets
from typing import Any

from allauth.account.authentication import get_authentication_records
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

#: Where somebody without a second step may go meanwhile.
SETTING_UP = {"mfa_activate_totp", "account_reauthenticate", "account_logout", "account_change_password"}
COMING_FROM = "second_step_coming_from"


class SecondStepAdapter(DefaultMFAAdapter):
    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": _("The code is wrong, or has been used already. Wait for the next one."),
        "cannot_delete_authenticator": _("Two-step login is required here and cannot be turned off."),
    }

    def get_totp_label(self, user: Any) -> str:
        return user.get_username()

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        return not settings.REQUIRE_MFA

    def encrypt(self, text: str) -> str:
        return _fernet().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        try:
            return _fernet().decrypt(encrypted_text.encode()).decode()
        except InvalidToken:
            # Another SECRET_KEY wrote it. No code can fit then: it is set up anew after a reset.
            return base64.b32encode(secrets.token_bytes(20)).decode()


def _fernet() -> Fernet:
    digest = hashlib.blake2b(settings.SECRET_KEY.encode(), digest_size=32, person=b"second step").digest()
    return Fernet(base64.urlsafe_b64encode(digest))


class RequireSecondStep:
    """Middleware: leads whoever has only a password to set up the second step, before any page of the work.

    Whoever came through the municipality's own login did the second step there.
    """

    def __init__(self, get_response: Any) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, *arguments: Any) -> HttpResponse | None:
        if not settings.REQUIRE_MFA or not getattr(view, "login_required", True):
            return None
        if not request.user.is_authenticated or has_second_step(request):
            return None
        if request.resolver_match and request.resolver_match.url_name in SETTING_UP:
            return None
        if request.method == "GET":
            request.session[COMING_FROM] = request.get_full_path()
        return redirect("mfa_activate_totp")


def has_second_step(request: HttpRequest) -> bool:
    return (
        came_through_the_municipality(request)
        or Authenticator.objects.filter(user=request.user, type=Authenticator.Type.TOTP).exists()
    )


def came_through_the_municipality(request: HttpRequest) -> bool:
    records = get_authentication_records(request, request.user)
    return any(record["method"] == "socialaccount" for record in records)
