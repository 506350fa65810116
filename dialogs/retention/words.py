"""The plan as people read it: what is kept, why, until when, and how much of it is due today."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from dialogs.models.subscription import CONFIRM_WITHIN

from .running import due_by_plan

#: What is erased by nobody here: the municipality's plan for documents decides when it goes to the archive.
KEPT = (
    _("Ideas that became a case, or were added to one"),
    _("Decisions, proposals, compilations and the committee's answers"),
    _("The history of each case: who did which step, and when"),
    _("That a mail was sent, and when: after the erasure it names nobody"),
    _("The log on this page"),
)


@dataclass(frozen=True)
class Line:
    what: Any
    why: Any
    when: str
    due: int


def plan_in_words(today: datetime.date) -> list[Line]:
    times = {
        "days": settings.CONTACT_KEPT_DAYS,
        "years": settings.WORDS_KEPT_YEARS,
        "confirm_days": CONFIRM_WITHIN.days,
    }
    return [
        Line(due.rule.what, due.rule.why, str(due.rule.when) % times, due.count) for due in due_by_plan(today)
    ]
