"""How people sign in: the part of the settings that belongs to it, from the same environment.

django-allauth looks after passwords, and after the municipality's own login once OIDC_SERVER_URL is given.
"""

from django.core.exceptions import ImproperlyConfigured

from sollentuna_dialog import environment

from .roles import read_roles

_env = environment.load()
_debug = _env.bool("DEBUG", default=False)

AUTH_USER_MODEL = "committees.Person"
SIGNING_IN_APPS = [
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "sollentuna_dialog.signing_in",
]
# Not allauth's own beside it: each wrong password would be hashed twice, and a closed account would be told.
AUTHENTICATION_BACKENDS = ["committees.backends.RoleBackend"]
LOGIN_URL = "/logga-in/"
LOGIN_REDIRECT_URL = "/arbete/"
LOGOUT_REDIRECT_URL = "/"
SESSION_COOKIE_AGE = _env.int("SESSION_HOURS", default=10) * 3600  # a long day at work
# Whose half-written form it is, when a login has expired.
LAST_PERSON_COOKIE_NAME = "last-person" if _debug else "__Host-last-person"
_VALIDATORS = ("UserAttributeSimilarity", "MinimumLength", "CommonPassword", "NumericPassword")
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}Validator"} for name in _VALIDATORS
]

# --- What people may look after --------------------------------------------------------------------------

# What each role looks after in the admin. The cases are in nobody's list: they change by their steps alone.
_PEOPLE_AND_BODIES = ["person", "committee", "office", "membership", "meeting"]
_REFERENCE_DATA = ["checklists.template", "checklists.templateitem"]
_REFERENCE_DATA += ["dialogs.ladder", "dialogs.participationlevel", "dialogs.method", "dialogs.targetgroup"]
_REFERENCE_DATA += ["dialogs.answertext", "dialogs.informationtext"]
ROLE_MAINTAINS: dict[str, list[str]] = {
    "administrator": [f"committees.{model}" for model in _PEOPLE_AND_BODIES] + _REFERENCE_DATA,
    "strategist": _REFERENCE_DATA,
}

# --- The municipality's own login (OpenID Connect, for example Entra ID) ----------------------------------

OIDC_SERVER_URL = _env.str("OIDC_SERVER_URL", default="").rstrip("/")
OIDC_PROVIDER = "kommunen"  # part of the addresses, and of each account that was matched through it
OIDC_ROLE_CLAIM = _env.str("OIDC_ROLE_CLAIM", default="roles")
OIDC_ROLES = read_roles(_env.str("OIDC_ROLES", default=""))
_CLIENT = {name: _env.str(name, default="") for name in ("OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET")}
if OIDC_SERVER_URL and (_missing := [name for name, value in _CLIENT.items() if not value]):
    raise ImproperlyConfigured(f"OIDC_SERVER_URL is set: set {', '.join(_missing)} too.")
if OIDC_SERVER_URL and not OIDC_ROLES:
    raise ImproperlyConfigured("OIDC_SERVER_URL is set: without OIDC_ROLES nobody could log in through it.")
if _CLIENT["OIDC_CLIENT_ID"] and not OIDC_SERVER_URL:
    raise ImproperlyConfigured("OIDC_CLIENT_ID is set: set OIDC_SERVER_URL too.")
if OIDC_SERVER_URL and not _debug and not OIDC_SERVER_URL.startswith("https://"):
    raise ImproperlyConfigured("OIDC_SERVER_URL must begin with https:// in production.")
SOCIALACCOUNT_PROVIDERS = {
    "openid_connect": {
        "APPS": [
            {
                "provider_id": OIDC_PROVIDER,
                "name": OIDC_PROVIDER,
                "client_id": _CLIENT["OIDC_CLIENT_ID"],
                "secret": _CLIENT["OIDC_CLIENT_SECRET"],
                "settings": {"server_url": OIDC_SERVER_URL, "oauth_pkce_enabled": True},
            }
        ]
        if OIDC_SERVER_URL
        else []
    }
}
SOCIALACCOUNT_ADAPTER = "sollentuna_dialog.signing_in.arrival.SocialAdapter"
# A link, not a form: the content security policy stops a form that leads to another host.
SOCIALACCOUNT_LOGIN_ON_GET = True
SOCIALACCOUNT_REQUESTS_TIMEOUT = 5

# --- Passwords --------------------------------------------------------------------------------------------

LOCAL_LOGIN = _env.bool("LOCAL_LOGIN", default=True)
if not LOCAL_LOGIN and not OIDC_SERVER_URL:
    raise ImproperlyConfigured("LOCAL_LOGIN=0 without OIDC_SERVER_URL: nobody could log in.")
PASSWORD_RESET = LOCAL_LOGIN and bool(_env.str("EMAIL_HOST", default=""))
ACCOUNT_ADAPTER = "sollentuna_dialog.signing_in.adapter.AccountAdapter"
ACCOUNT_FORMS = {
    "login": "sollentuna_dialog.signing_in.forms.LoginForm",
    "reauthenticate": "sollentuna_dialog.signing_in.forms.ReauthenticateForm",
    "change_password": "sollentuna_dialog.signing_in.forms.ChangePasswordForm",
    "reset_password": "sollentuna_dialog.signing_in.forms.ResetPasswordForm",
    "reset_password_from_key": "sollentuna_dialog.signing_in.forms.ResetPasswordKeyForm",
}
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "django.contrib.auth.tokens.PasswordResetTokenGenerator"  # noqa: S105
ACCOUNT_SESSION_REMEMBER = True
PASSWORD_RESET_TIMEOUT = 4 * 3600
# Per address, and per account. An office shares one address; five wrong passwords are one person's.
ACCOUNT_RATE_LIMITS: dict[str, str] | bool = {
    "login": "60/m/ip",
    "login_failed": "30/5m/ip,5/5m/key",
    "reset_password": "20/m/ip,3/10m/key",
}
# Behind the proxy it is the proxy's word that counts, never the visitor's own.
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if _env.bool("TRUST_PROXY", default=False) else 0

# --- The second step --------------------------------------------------------------------------------------

REQUIRE_MFA = _env.bool("REQUIRE_MFA", default=not _debug)
MFA_ADAPTER = "sollentuna_dialog.signing_in.second_step.SecondStepAdapter"
MFA_FORMS = {
    "authenticate": "sollentuna_dialog.signing_in.forms.AuthenticateForm",
    "reauthenticate": "sollentuna_dialog.signing_in.forms.ReauthenticateByCodeForm",
    "activate_totp": "sollentuna_dialog.signing_in.forms.ActivateTOTPForm",
}
MFA_ALLOW_UNVERIFIED_EMAIL = True  # addresses are the administrator's business here, not the person's
MFA_TOTP_ISSUER = "Sollentuna Dialog"
MFA_TOTP_TOLERANCE = 1  # half a minute to type in
