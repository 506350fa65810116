"""What residents sent in and nobody has taken care of: how much and since when, never its words.

Until it is a case an idea is nobody's in particular, so no ladder reminds of it: the week's summary does.
"""

import datetime
from dataclasses import dataclass

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dialogs.models import IncomingIdea
from dialogs.permissions import Standing, hears_of_ideas
from dialogs.triage import queue


@dataclass(frozen=True)
class WaitingIdeas:
    count: int
    late: int
    #: The last day on which the one that has waited longest should have been read.
    due_on: datetime.date

    @property
    def in_short(self) -> str:
        return ngettext("%(n)s idea waits", "%(n)s ideas wait", self.count) % {"n": self.count}

    @property
    def said(self) -> str:
        said = [
            ngettext(
                "%(n)s idea from residents waits to be read.",
                "%(n)s ideas from residents wait to be read.",
                self.count,
            )
            % {"n": self.count}
        ]
        if self.late:
            said.append(
                ngettext("%(n)s of them is late.", "%(n)s of them are late.", self.late) % {"n": self.late}
            )
        day = date_format(self.due_on, "DATE_FORMAT")
        said.append(_("We promised to read the first of them by %(day)s.") % {"day": day})
        return " ".join(said)

    @property
    def url(self) -> str:
        return reverse("staff:incoming")


def waiting_ideas(standing: Standing, on: datetime.date) -> WaitingIdeas | None:
    oldest = IncomingIdea.objects.waiting().first() if hears_of_ideas(standing) else None
    if oldest is None:
        return None
    waiting = queue.waiting(on)
    return WaitingIdeas(waiting.count, waiting.late, queue.due_on(oldest))
