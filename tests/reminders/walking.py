"""Walk the calendar day by day, with a sweep each day, as a worker that never rests would."""

import datetime

from dialogs.models import Notice
from dialogs.reminders import sweep

DAY = datetime.timedelta(days=1)


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def walk(rule: str, begins: datetime.date, ends: datetime.date) -> list[tuple[str, str, str]]:
    """Each reminder of a ladder: when it came, which rung it is, and for whom."""
    seen: set[object] = set()
    came = []
    while begins <= ends:
        sweep(begins)
        for notice in Notice.objects.filter(rule=rule).exclude(pk__in=seen).order_by("recipient__username"):
            seen.add(notice.pk)
            came.append((str(begins), str(notice.due_on), notice.recipient.username))
        begins += DAY
    return came


def made() -> set[tuple[str, str, str]]:
    """Every reminder that there is: ladder, rung, person."""
    found = Notice.objects.filter(event=None).values_list("rule", "due_on", "recipient__username")
    return {(rule, str(due_on), name) for rule, due_on, name in found}
