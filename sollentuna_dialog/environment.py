"""Where settings come from: the environment, with loud errors and secrets from files."""

import os
from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured

SECRETS = (
    "SECRET_KEY",
    "DATABASE_URL",
    "DATABASE_PASSWORD",
    "REDIS_URL",
    "REDIS_PASSWORD",
    "EMAIL_HOST_PASSWORD",
    "OIDC_CLIENT_SECRET",
)
ALWAYS_REQUIRED = ("DATABASE_URL", "REDIS_URL")
PRODUCTION_REQUIRES = (
    "SECRET_KEY",
    *ALWAYS_REQUIRED,
    "ALLOWED_HOSTS",
    "SITE_URL",
    "EMAIL_HOST",
    "DEFAULT_FROM_EMAIL",
    "DOCUMENT_ROOT",
)


def load() -> environ.Env:
    """The environment, or an error that names everything that is wrong with it."""
    env = environ.Env()
    env.ENVIRON = _with_secret_files(dict(os.environ))
    debug = env.bool("DEBUG", default=False)
    if env.bool("DEMO", default=False) and not debug:
        raise ImproperlyConfigured(
            "DEMO=1 brings people with a known password: it needs DEBUG=1 and never runs in production."
        )
    required = ALWAYS_REQUIRED if debug else PRODUCTION_REQUIRES
    if missing := [name for name in required if not env.str(name, default="")]:
        raise ImproperlyConfigured(
            f"Set in the environment: {', '.join(missing)}. "
            "Secrets may also be files: <NAME>_FILE. For development: DEBUG=1, or `make run`."
        )
    if not debug and not env.str("SITE_URL").startswith("https://"):
        raise ImproperlyConfigured("SITE_URL must begin with https:// in production.")
    return env


def _with_secret_files(environment: dict[str, str]) -> dict[str, str]:
    values = dict(environment)
    for name in SECRETS:
        if path := environment.get(f"{name}_FILE"):
            values[name] = Path(path).read_text(encoding="utf-8").strip()
    return values
