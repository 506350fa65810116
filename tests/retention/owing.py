"""Contacts in every situation, and whether something is still owed to them."""

import datetime
from typing import Any

from dialogs.heard_back.post import Questions
from dialogs.letters.post import Letters
from dialogs.models import Contact
from dialogs.participation.post import Receipts
from dialogs.post import deliver
from dialogs.reminders import sweep
from dialogs.retention import erase_by_plan


def erased(today: datetime.date) -> int:
    return sum(done.count for done in erase_by_plan(today))


def told(today: datetime.date) -> None:
    """All mails of a day go out."""
    sweep(today)
    deliver([kind(today) for kind in (Letters, Receipts, Questions)], 20)


def kept(**facts: Any) -> set[str]:
    """Whose contacts there still are: address, or number of whoever left none."""
    return {contact.email or contact.phone for contact in Contact.objects.filter(**facts)}
