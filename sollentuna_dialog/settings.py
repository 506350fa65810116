"""All settings, in one file, from the environment.

Nothing that production needs has a default: `environment.py` names what is missing, at start.
"""

from pathlib import Path

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from . import environment
from .background import *  # noqa: F403 - Redis, the queue, and what runs when
from .ideas import *  # noqa: F403 - what residents send in
from .mailing import *  # noqa: F403 - reminders, and the mail server
from .municipality import *  # noqa: F403 - who answers for the service
from .signing_in.configuration import *  # noqa: F403 - how people sign in
from .signing_in.configuration import SIGNING_IN_APPS

BASE_DIR = Path(__file__).resolve().parent.parent

env = environment.load()

# --- Where we are -----------------------------------------------------------------------------------------

DEBUG = env.bool("DEBUG", default=False)
DEMO = env.bool("DEMO", default=False)  # demo people with a known password; refused unless DEBUG
SECRET_KEY = env.str("SECRET_KEY", default="only-for-development-and-the-demo")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])
SITE_URL = env.str("SITE_URL", default="http://127.0.0.1:8000").rstrip("/")
CSRF_TRUSTED_ORIGINS = [SITE_URL]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
ROOT_URLCONF = "sollentuna_dialog.urls"
WSGI_APPLICATION = "sollentuna_dialog.wsgi.application"

# --- Applications -----------------------------------------------------------------------------------------

INSTALLED_APPS = [
    "dialogs",
    "checklists",
    "committees",
    "whitenoise.runserver_nostatic",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "django.forms",
    "crispy_forms",
    "crispy_bootstrap5",
    "csp",
    "django_filters",
    "django_htmx",
    *SIGNING_IN_APPS,
]

MIDDLEWARE = [
    "dialogs.views.public.keeping.kept_pages",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "sollentuna_dialog.language.chosen_language",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "dialogs.views.staff.privacy.private_pages",
    "dialogs.views.staff.parking.ParkingMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "sollentuna_dialog.signing_in.second_step.RequireSecondStep",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "sollentuna_dialog.context.demo",
                "sollentuna_dialog.context.notices",
            ],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
CRISPY_ALLOWED_TEMPLATE_PACKS = CRISPY_TEMPLATE_PACK = "bootstrap5"

# --- Database ---------------------------------------------------------------------------------------------

DATABASES = {"default": env.db("DATABASE_URL")}
DATABASES["default"] |= {
    "CONN_MAX_AGE": env.int("DATABASE_CONN_MAX_AGE", default=60),
    "CONN_HEALTH_CHECKS": True,
    "PASSWORD": env.str("DATABASE_PASSWORD", default=DATABASES["default"]["PASSWORD"]),
}
# PostgreSQL waits for ever by default, and so would the person in front of the page.
_STATEMENT_TIMEOUT = env.str("DATABASE_STATEMENT_TIMEOUT", default="5s")
DATABASES["default"].setdefault("OPTIONS", {})["options"] = (
    f"-c statement_timeout={_STATEMENT_TIMEOUT} -c lock_timeout=2s -c idle_in_transaction_session_timeout=30s"
    # Compiling a query costs more than any of ours gains by it.
    " -c jit=off"
)

# --- What is remembered for minutes ------------------------------------------------------------------------

# In the database: a login needs it, and must not need Redis.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "cache",
        "KEY_PREFIX": "sd",
        "KEY_FUNCTION": "sollentuna_dialog.cache.sealed",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}

# Public pages, whole, in each web process. Off while developing: a changed template is seen at once.
PUBLIC_PAGES_BYTES = env.int("PUBLIC_PAGES_MEGABYTES", default=0 if DEBUG else 32) * 1_000_000

# --- Language and time ------------------------------------------------------------------------------------

LANGUAGE_CODE = "sv"
LANGUAGES = [("sv", _("Swedish")), ("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "sollentuna_dialog" / "locale"]
FORMAT_MODULE_PATH = ["sollentuna_dialog.formats"]
TIME_ZONE = "Europe/Stockholm"

# --- Static files -----------------------------------------------------------------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = Path(env.str("STATIC_ROOT", default=str(BASE_DIR / "staticfiles")))
STATICFILES_DIRS = [BASE_DIR / "static"]
_STATIC = "sollentuna_dialog.packing.PackedStorage"
_STATIC_IN_DEBUG = "django.contrib.staticfiles.storage.StaticFilesStorage"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": _STATIC_IN_DEBUG if DEBUG else _STATIC},
}
# Said here, so that the tests' live server, which turns DEBUG off later, still needs no collectstatic.
WHITENOISE_AUTOREFRESH = WHITENOISE_USE_FINDERS = DEBUG

# --- Documents --------------------------------------------------------------------------------------------

# Outside everything that is served, read through views that ask for permission.
MEDIA_ROOT = env.str("DOCUMENT_ROOT", default=str(BASE_DIR / ".dev" / "documents"))
FILE_UPLOAD_PERMISSIONS, FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o600, 0o700
DATA_UPLOAD_MAX_NUMBER_FILES = 5
_HANDLERS = [f"django.core.files.uploadhandler.{kind}FileUploadHandler" for kind in ("Memory", "Temporary")]
FILE_UPLOAD_HANDLERS = ["dialogs.documents.uploading.LimitedUpload", *_HANDLERS]
DOCUMENT_MOST_BYTES = env.int("DOCUMENT_MOST_MEGABYTES", default=20) * 1_000_000
DOCUMENTS_OF_A_CASE = env.int("DOCUMENTS_OF_A_CASE", default=100)
# Where clamd listens. With neither, files are not checked for viruses; when it is silent, none is taken in.
CLAMAV_SOCKET = env.str("CLAMAV_SOCKET", default="")
CLAMAV_HOST, CLAMAV_PORT = env.str("CLAMAV_HOST", default=""), env.int("CLAMAV_PORT", default=3310)
CLAMAV_TIMEOUT = 20

# --- Security ---------------------------------------------------------------------------------------------

SECURE_REFERRER_POLICY = "same-origin"
CSRF_COOKIE_HTTPONLY = True
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1000
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],  # Bootstrap's arrows and ticks are data: pictures in its style sheet
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
PERMISSIONS_POLICY: dict[str, list[str]] = {
    feature: [] for feature in ("camera", "display-capture", "geolocation", "microphone", "payment", "usb")
}
if not DEBUG:
    SECURE_SSL_REDIRECT = True
    SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]  # the container's own check asks without TLS
    SECURE_HSTS_SECONDS = 365 * 24 * 3600
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True
    LANGUAGE_COOKIE_SECURE = True
    SESSION_COOKIE_NAME = "__Host-session"
    CSRF_COOKIE_NAME = "__Host-csrf"
    if env.bool("TRUST_PROXY", default=False):  # only where the proxy itself sets the header
        SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# --- Logging ----------------------------------------------------------------------------------------------

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", default="INFO")},
    # Django's own handlers would print every line twice.
    "loggers": {"django": {"handlers": [], "propagate": True}, "pikepdf": {"level": "WARNING"}},
}

# --- The process ------------------------------------------------------------------------------------------

DIARY_NUMBER_PATTERN = env.str("DIARY_NUMBER_PATTERN", default=r"^\d{4}/\d{4} [A-ZÅÄÖ]{2,5}\.\d{3}$")
DIARY_NUMBER_EXAMPLE = env.str("DIARY_NUMBER_EXAMPLE", default="2014/0066 KS.030")
# How many days a case may stay in a state before it counts as late.
_DAYS = {"idea": 30, "investigation": 60, "proposal": 90, "decision": 60, "information": 60}
DAYS_TO_ACT = {state: env.int(f"DAYS_TO_ACT_{state.upper()}", default=days) for state, days in _DAYS.items()}
# An idea that a resident sent in is late when nobody has taken care of it for so many days.
IDEA_TRIAGE_DAYS = env.int("IDEA_TRIAGE_DAYS", default=5)
DAYS_PARKED_AT_MOST = env.int("DAYS_PARKED_AT_MOST", default=366)
EFFECT_FOLLOW_UP_MONTHS = [6, 12]  # after the case was closed
EFFECT_ASKED_DAYS_BEFORE = 28  # among the duties
