"""allauth's forms in our words. Labels, no placeholders: those are gone when one begins to type."""

from collections.abc import Mapping
from typing import Any

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp import forms as totp
from django.contrib.auth.password_validation import password_validators_help_text_html
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .models import ResetAsked

NEW_PASSWORD = {"password1": _("New password"), "password2": _("New password again")}
CODE = {"code": _("Code from the app, or one of your recovery codes")}


class Plain:
    """Gives the fields our labels, and takes away what they say besides."""

    labels: Mapping[str, str | Promise] = {}
    fields: dict[str, Any]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.label = self.labels.get(name, field.label)
            field.help_text = password_validators_help_text_html() if name == "password1" else ""
            field.widget.attrs.pop("placeholder", None)


class LoginForm(Plain, account.LoginForm):
    labels = {"login": _("Username"), "password": _("Password")}

    def add_prefix(self, field_name: str) -> str:
        # "username" is what browsers and password managers have remembered for this page.
        return super().add_prefix("username" if field_name == "login" else field_name)


class ReauthenticateForm(Plain, account.ReauthenticateForm):
    labels = {"password": _("Password")}


class ChangePasswordForm(Plain, account.ChangePasswordForm):
    labels = {"oldpassword": _("Current password"), **NEW_PASSWORD}


class ResetPasswordKeyForm(Plain, account.ResetPasswordKeyForm):
    labels = NEW_PASSWORD


class ResetPasswordForm(Plain, account.ResetPasswordForm):
    """Says the same, as fast, whether the address is known or not: a worker looks it up later."""

    labels = {"email": _("E-mail address")}

    def clean_email(self) -> str:
        return str(self.cleaned_data["email"])

    def save(self, request: HttpRequest, **kwargs: Any) -> str:
        ResetAsked.objects.create(email=self.cleaned_data["email"])
        return str(self.cleaned_data["email"])


class AuthenticateForm(Plain, mfa.AuthenticateForm):
    labels = CODE


class ReauthenticateByCodeForm(Plain, mfa.ReauthenticateForm):
    labels = CODE


class ActivateTOTPForm(Plain, totp.ActivateTOTPForm):
    labels = {"code": _("The six digits that the app shows")}
