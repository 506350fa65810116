"""An untold step becomes mails, in the transaction that takes it out of the outbox: each once (I8)."""

from pathlib import Path
from typing import Any

from django.db import connection

from dialogs.models import Event
from dialogs.publication.news import is_news

SQL = (Path(__file__).parent / "making.sql").read_text(encoding="utf-8")


def make_mails(event: Event) -> int:
    """One to each address that has confirmed before the step was taken, and how many they were.

    After the letters: whoever gets one about the same step is told once.
    """
    if not is_news(event):
        return 0
    told: dict[str, Any] = {
        "event": event.pk,
        "at": event.at,
        "dialog": event.dialog_id,
        "committee": event.dialog.committee_id,
    }
    with connection.cursor() as cursor:
        cursor.execute(SQL, told)
        return cursor.rowcount
