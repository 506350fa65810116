"""Settings of the mail server, and of who is reminded when (docs/operations.md)."""

from urllib.parse import urlsplit

from . import environment

_env = environment.load()

# --- E-mail -----------------------------------------------------------------------------------------------

EMAIL_HOST = _env.str("EMAIL_HOST", default="")
EMAIL_PORT = _env.int("EMAIL_PORT", default=587)
EMAIL_HOST_USER = _env.str("EMAIL_HOST_USER", default="")
EMAIL_HOST_PASSWORD = _env.str("EMAIL_HOST_PASSWORD", default="")
# TLS from the first byte (often port 465), or else STARTTLS. Never in clear because either failed.
EMAIL_USE_SSL = _env.bool("EMAIL_USE_SSL", default=False)
EMAIL_USE_TLS = _env.bool("EMAIL_USE_TLS", default=not EMAIL_USE_SSL)
DEMO_MAIL = urlsplit(_env.str("MAIL_SINK", default=""))  # the demo's own server: smtp://host:port/folder
if _env.bool("DEMO", default=False) and DEMO_MAIL.hostname:
    EMAIL_HOST, EMAIL_PORT = DEMO_MAIL.hostname, DEMO_MAIL.port
    EMAIL_USE_SSL = EMAIL_USE_TLS = False
EMAIL_TIMEOUT, EMAIL_USE_LOCALTIME = 5, True
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if EMAIL_HOST else 'console'}.EmailBackend"
DEFAULT_FROM_EMAIL = _env.str("DEFAULT_FROM_EMAIL", default="medborgardialog@example.org")
SERVER_EMAIL = DEFAULT_FROM_EMAIL

# --- Reminders (dialogs/reminders/rules.py) ----------------------------------------------------------------

# On which days, counted from the day that the ladder hangs on; after the last, again every so many days.
_LADDERS = {
    "feedback": ([-28, -7, 0], 7),  # from the day on which residents were to hear back
    "decide_investigation": ([1], 14),  # from the day by which the committee was to decide
    "decide_dialog": ([1], 14),
    "information_meeting": ([0], 14),
    "execution_over": ([1], 7),  # from the last day to take part
    "compilation": ([30], 14),  # from the day on which the dialogue ended
    "effect": ([0, 28], 0),  # from the day on which the effect is to be followed up
}
REMINDERS = {
    name: {
        "on": _env.list(f"REMIND_{name.upper()}_ON", cast=int, default=days),
        "every": _env.int(f"REMIND_{name.upper()}_EVERY", default=every),
    }
    for name, (days, every) in _LADDERS.items()
}
# From which rung on the feedback's ladder reminds others than the handler too.
REMINDER_REACHES = {
    "secretary": _env.int("REMIND_SECRETARY_FROM", default=0),
    "strategist": _env.int("REMIND_STRATEGIST_FROM", default=14),
}
# How long the address of a resident is kept once the last answer has gone out.
CONTACT_KEPT_DAYS = _env.int("CONTACT_KEPT_DAYS", default=90)
# How many may ask to hear back: for each address and for all, and receipts to one mailbox. Where people meet,
# many share one connection.
SIGN_UP_LIMITS = {
    "signed_up": f"{_env.str('SIGN_UPS_AN_ADDRESS', default='120/h')}/ip,"
    f"{_env.str('SIGN_UPS_IN_ALL', default='1000/h')}/key",
    "receipt": f"{_env.str('SIGN_UP_RECEIPTS_A_MAILBOX', default='5/d')}/key",
}
# How long people's own words are kept that are part of no case: an idea that led nowhere, a report about
# accessibility, a comment on whether somebody heard back.
WORDS_KEPT_YEARS = _env.int("WORDS_KEPT_YEARS", default=2)
# The municipality's own plan for documents, as the log of erasures names it.
RETENTION_PLAN = _env.str("RETENTION_PLAN", default="Förslag till dokumenthanteringsplan")
# So long after the committee's answer its readers are asked whether they learnt what it led to: before their
# addresses are erased.
HEARD_BACK_ASKED_AFTER_DAYS = _env.int("HEARD_BACK_ASKED_AFTER_DAYS", default=28)
MAIL_AT_A_TIME = _env.int("MAIL_AT_A_TIME", default=50)
# Longer than a task may run, so that nobody else takes what is still in somebody's hands.
MAIL_LEASE_SECONDS = _env.int("MAIL_LEASE_SECONDS", default=120)
MAIL_ATTEMPTS = _env.int("MAIL_ATTEMPTS", default=12)  # some thirty hours with these pauses
MAIL_BACKOFF_MINUTES = _env.list("MAIL_BACKOFF_MINUTES", cast=float, default=[1, 5, 15, 60, 240])
