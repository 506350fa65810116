"""Everything once: what is due becomes notices, what was done is told, who was told is asked.

Any number at a time, at any time.
"""

import datetime
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from dialogs.heard_back import ask
from dialogs.models import Beginning, Untold

from .planning import plan
from .telling import tell


@dataclass(frozen=True)
class Swept:
    reminders: int
    news: int
    letters: int
    subscribers: int
    questions: int


def sweep(today: datetime.date | None = None) -> Swept:
    today = today or timezone.localdate()
    since = begin(today)
    reminders, told = plan(today, since), tell(today)
    return Swept(reminders, told.notices, told.letters, told.subscribers, ask(today))


@transaction.atomic
def begin(today: datetime.date) -> datetime.date:
    """The day from which people are reminded. The first run takes all that there is as history.

    Never a day to come: who tries `--today` in the future once must not silence everything until then.
    """
    day, begins = Beginning.on(min(today, timezone.localdate()))
    if begins:
        Untold.objects.all().delete()
    return day
