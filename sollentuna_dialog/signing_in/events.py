"""What happens at the door, for the log: the person's id, never a name, an address or anything typed."""

import logging
from typing import Any

from django.http import HttpRequest

from committees.models import Person

logger = logging.getLogger("sollentuna_dialog.security")


def note(event: str, person: Person | None = None, level: int = logging.INFO, **details: str) -> None:
    words = [event, f"person={person.pk if person else '-'}", *(f"{k}={v}" for k, v in details.items())]
    logger.log(level, " ".join(words))


def warn(event: str, person: Person | None = None, **details: str) -> None:
    note(event, person, logging.WARNING, **details)


def code_refused(sender: Any, request: HttpRequest, user: Person, **how: Any) -> None:
    """allauth's own word for a wrong code; there is no other place to hear it."""
    warn("second_step_failed", user)
