"""Settings of who answers for the service, as residents read it (docs/operations.md)."""

import datetime

from . import environment

_env = environment.load()


def _day(name: str, default: str) -> datetime.date:
    return datetime.date.fromisoformat(_env.str(name, default=default))


MUNICIPALITY_NAME = _env.str("MUNICIPALITY_NAME", default="Sollentuna kommun")
# Where residents turn with questions about the service, their data and accessibility.
MUNICIPALITY_EMAIL = _env.str("MUNICIPALITY_EMAIL", default="kommunen@example.org")
MUNICIPALITY_PHONE = _env.str("MUNICIPALITY_PHONE", default="")
MUNICIPALITY_ADDRESS = _env.str("MUNICIPALITY_ADDRESS", default="")
DATA_PROTECTION_OFFICER_EMAIL = _env.str(
    "DATA_PROTECTION_OFFICER_EMAIL", default="dataskyddsombud@example.org"
)

# When somebody last went through the whole service, when the statement was last looked over, and how soon
# whoever reports a fault is normally answered (dialogs/accessibility/statement.py).
ACCESSIBILITY_ASSESSED_ON = _day("ACCESSIBILITY_ASSESSED_ON", "2026-11-29")
ACCESSIBILITY_UPDATED_ON = _day("ACCESSIBILITY_UPDATED_ON", "2026-11-29")
ACCESSIBILITY_PUBLISHED_ON = _day("ACCESSIBILITY_PUBLISHED_ON", "2026-11-29")
ACCESSIBILITY_ANSWER_DAYS = _env.int("ACCESSIBILITY_ANSWER_DAYS", default=10)

# How the national portal knows the municipality, and since when there has been open data.
ORGANISATION_NUMBER = _env.str("ORGANISATION_NUMBER", default="212000-0134")
OPEN_DATA_ISSUED_ON = _day("OPEN_DATA_ISSUED_ON", "2026-11-29")
# Whom to tell of a security hole: an address with https:// or mailto:. Empty: the address above.
SECURITY_CONTACT = _env.str("SECURITY_CONTACT", default="")
