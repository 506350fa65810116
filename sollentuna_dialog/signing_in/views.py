"""allauth's pages, each only where it makes sense: with passwords, with mail, for who has a password."""

from collections.abc import Callable
from functools import wraps
from typing import Any, cast

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as totp
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.decorators import method_decorator
from django.views.decorators.debug import sensitive_post_parameters

from committees.models import Person

from .second_step import COMING_FROM, came_through_the_municipality

View = Callable[..., HttpResponse]


class LoginView(account.LoginView):
    """The page itself stays without passwords too: it shows the way to the municipality's login."""

    template_name = "account/login.html"

    @method_decorator(sensitive_post_parameters("password"))
    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not settings.LOCAL_LOGIN:
            raise PermissionDenied
        return super().post(request, *args, **kwargs)

    def get_context_data(self, **context: Any) -> dict[str, Any]:
        ways = {
            "with_password": settings.LOCAL_LOGIN,
            "with_reset": settings.PASSWORD_RESET,
            "with_municipality": bool(settings.OIDC_SERVER_URL),
        }
        return super().get_context_data(**context, **ways)


class MyLoginView(mfa.IndexView):
    def get_context_data(self, **context: Any) -> dict[str, Any]:
        elsewhere = looks_after_it_elsewhere(self.request)
        return super().get_context_data(
            **context, through_municipality=elsewhere, required=settings.REQUIRE_MFA
        )


class ActivateView(totp.ActivateTOTPView):
    """Shows the key in letters too, in groups that one can read aloud."""

    def get_context_data(self, **context: Any) -> dict[str, Any]:
        context = super().get_context_data(**context)
        secret = context["form"].secret
        return context | {"key": [secret[start : start + 4] for start in range(0, len(secret), 4)]}


class CodesView(recovery_codes.ViewRecoveryCodesView):
    """The codes, and the way on to the page that one was led away from."""

    def get_context_data(self, **context: Any) -> dict[str, Any]:
        onward = self.request.session.get(COMING_FROM, settings.LOGIN_REDIRECT_URL)
        return super().get_context_data(**context, onward=onward)


def only_when(setting: str, view: View) -> View:
    """The page of something that is switched off is not there."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not getattr(settings, setting):
            raise Http404
        return view(request, *args, **kwargs)

    return answer


def for_password_people(view: View) -> View:
    """Whoever comes through the municipality's login has password and second step there, and none here."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if looks_after_it_elsewhere(request):
            raise Http404
        return view(request, *args, **kwargs)

    return answer


def looks_after_it_elsewhere(request: HttpRequest) -> bool:
    person = cast(Person, request.user)
    return came_through_the_municipality(request) or not person.has_usable_password()
