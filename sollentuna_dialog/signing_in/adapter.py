"""What allauth asks us about passwords: nobody signs up, every step at the door is noted, words are ours."""

import time
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.app_settings import REAUTHENTICATION_TIMEOUT
from allauth.account.authentication import get_authentication_records
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from committees.models import Person

from .events import note, warn

TOLD = {
    "account/messages/password_changed.txt": _("The password is changed."),
    "mfa/messages/totp_activated.txt": _("Two-step login is on."),
    "mfa/messages/totp_deactivated.txt": _("Two-step login is off."),
}
CHANGED = {
    "account/email/password_changed": "password_changed",
    "account/email/password_reset": "password_reset",
    "mfa/email/totp_activated": "second_step_added",
    "mfa/email/totp_deactivated": "second_step_removed",
    "mfa/email/recovery_codes_generated": "recovery_codes_renewed",
}


class AccountAdapter(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | {
        "username_password_mismatch": _("The username or the password is wrong."),
        "too_many_login_attempts": _("Too many attempts. Wait five minutes, then try again."),
        "rate_limited": _("Too many attempts. Wait five minutes, then try again."),
        "incorrect_password": _("The password is wrong."),
        "enter_current_password": _("The current password is wrong."),
        "incorrect_code": _("The code is wrong, or has been used already. Wait for the next one."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Whoever logged in just now need not do it again to set up the second step."""
        records = get_authentication_records(self.request, self.request.user)
        just_now = records and time.time() - records[-1]["at"] < REAUTHENTICATION_TIMEOUT
        return not just_now and super().is_reauthentication_required(app=app, **kwargs)

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("mfa_index")

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError:
            warn("login_locked", _known(credentials))
            raise

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        warn("login_failed", _known(credentials))

    def login(self, request: HttpRequest, user: Any) -> None:
        records = get_authentication_records(request, user)
        super().login(request, user)
        note("login", user, by="+".join(record["method"] for record in records))

    def logout(self, request: HttpRequest) -> None:
        note("logout", request.user)  # type: ignore[arg-type]
        super().logout(request)

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        message_context: dict[str, Any] | None = None,
        extra_tags: str = "",
        message: str | None = None,
    ) -> None:
        if text := message or TOLD.get(message_template or ""):
            messages.add_message(request, level, text, extra_tags)

    def send_notification_mail(self, template_prefix: str, user: Any, *args: Any, **kwargs: Any) -> None:
        """allauth's one call for everything that changed about a login. It is noted; nobody gets mail."""
        note(CHANGED.get(template_prefix, template_prefix), user)


def _known(credentials: dict[str, Any]) -> Person | None:
    return Person.objects.filter(username=credentials.get("username", "")).first()
