"""The addresses of signing in. Only these: what allauth has besides is not there."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as totp
from allauth.socialaccount import views as socialaccount
from django.conf import settings
from django.urls import path, re_path
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from . import municipality
from .views import ActivateView, CodesView, LoginView, MyLoginView, for_password_people, only_when

RESET = "logga-in/nytt-losenord/"
STEPS = "konto/tva-steg/"
PROVIDER = {"provider_id": settings.OIDC_PROVIDER}


def reset(view):  # type: ignore[no-untyped-def]
    return never_cache(only_when("PASSWORD_RESET", view))


def mine(view):  # type: ignore[no-untyped-def]
    return never_cache(for_password_people(view))


urlpatterns = [
    path("logga-in/", LoginView.as_view(), name="account_login"),
    path("logga-in/kod/", mfa.authenticate, name="mfa_authenticate"),
    path("logga-in/igen/", mine(account.reauthenticate), name="account_reauthenticate"),
    path("logga-in/igen/kod/", mine(mfa.reauthenticate), name="mfa_reauthenticate"),
    path("logga-in/avstangd/", account.account_inactive, name="account_inactive"),
    path(RESET, reset(account.password_reset), name="account_reset_password"),
    path(f"{RESET}skickat/", reset(account.password_reset_done), name="account_reset_password_done"),
    path(
        f"{RESET}klart/",
        reset(account.password_reset_from_key_done),
        name="account_reset_password_from_key_done",
    ),
    re_path(
        rf"^{RESET}(?P<uidb36>[0-9a-z]+)-(?P<key>[-\w]+)/$",
        reset(account.password_reset_from_key),
        name="account_reset_password_from_key",
    ),
    path("logga-in/kommunen/", municipality.login, PROVIDER, name="openid_connect_login"),
    path("logga-in/kommunen/svar/", municipality.callback, PROVIDER, name="openid_connect_callback"),
    path("logga-in/kommunen/avbrutet/", socialaccount.login_cancelled, name="socialaccount_login_cancelled"),
    path("logga-ut/", require_POST(account.logout), name="account_logout"),
    path("konto/", never_cache(MyLoginView.as_view()), name="mfa_index"),
    path("konto/losenord/", mine(account.password_change), name="account_change_password"),
    path(f"{STEPS}borja/", mine(ActivateView.as_view()), name="mfa_activate_totp"),
    path(f"{STEPS}sluta/", mine(totp.deactivate_totp), name="mfa_deactivate_totp"),
    path(f"{STEPS}koder/", mine(CodesView.as_view()), name="mfa_view_recovery_codes"),
    path(
        f"{STEPS}koder/nya/", mine(recovery_codes.generate_recovery_codes), name="mfa_generate_recovery_codes"
    ),
]
