"""The ladders: what is owed, from which day it is counted, and who is reminded from which rung on.

The days of the rungs are settings (REMINDERS). Whom a duty belongs to is said as in the duties: the office's
is its handler's, the committee's its secretaries'. Duties cannot be opted out of.
"""

import datetime
from dataclasses import dataclass

from django.conf import settings
from django.db.models import F, Q
from django.db.models.functions import TruncDate
from django.utils import timezone

from dialogs.duties import Owner, facts
from dialogs.models import State


@dataclass(frozen=True)
class Rule:
    name: str
    #: The step that ends the duty: its page is where the mail leads.
    step: str
    owed: Q
    #: The column that says from which day the rungs count.
    counts_from: str
    to: tuple[Owner, ...]

    @property
    def days(self) -> list[int]:
        """Of each rung, counted from that day; negative is before it."""
        return sorted(settings.REMINDERS[self.name]["on"])

    @property
    def every(self) -> int:
        """So many days from the last rung to the next, for as long as it is owed."""
        return int(settings.REMINDERS[self.name]["every"])

    @property
    def day(self) -> F | TruncDate:
        """A moment counts as the Swedish day that it is in (I18)."""
        if self._counts_from_a_moment:
            return TruncDate(self.counts_from, tzinfo=timezone.get_default_timezone())
        return F(self.counts_from)

    def reached(self, on: datetime.date) -> Q:
        """Cases that are on the ladder's first rung or further up. Said so that an index answers it."""
        latest = on - datetime.timedelta(days=self.days[0])
        if self._counts_from_a_moment:
            after = datetime.datetime.combine(latest + datetime.timedelta(days=1), datetime.time())
            return Q(
                **{f"{self.counts_from}__lt": timezone.make_aware(after, timezone.get_default_timezone())}
            )
        return Q(**{f"{self.counts_from}__lte": latest})

    def addressed(self, rung: int) -> tuple[Owner, ...]:
        """Whom the rung of that day reminds: who owes it, and later those who can help."""
        first, *further = self.to
        return (first, *(owner for owner in further if rung >= settings.REMINDER_REACHES[owner.value]))

    @property
    def _counts_from_a_moment(self) -> bool:
        return self.counts_from == "waiting_since"


OFFICE, SECRETARY, STRATEGIST = Owner.OFFICE, Owner.SECRETARY, Owner.STRATEGIST
# fmt: off
RULES = (
    # Residents were promised an answer on a day: from the committee's JA on, whatever else remains.
    Rule("feedback", "publish_feedback", Q(state__in=[State.EXECUTION, State.FEEDBACK]) & ~facts.PUBLISHED,
         "feedback_date", (OFFICE, SECRETARY, STRATEGIST)),
    Rule("decide_investigation", "decide_investigation", Q(state=State.INVESTIGATION),
         "due_on", (SECRETARY,)),
    Rule("decide_dialog", "decide_dialog", Q(state=State.DECISION), "due_on", (SECRETARY,)),
    Rule("information_meeting", "hold_information_meeting", Q(state=State.INFORMATION), "due_on", (OFFICE,)),
    Rule("execution_over", "complete_execution", Q(state=State.EXECUTION), "due_on", (OFFICE,)),
    Rule("compilation", "compile_results", Q(state=State.FEEDBACK) & ~facts.COMPILED,
         "waiting_since", (OFFICE,)),
    Rule("effect", "record_effect", Q(state=State.COMPLETED, follow_up_on__isnull=False),
         "follow_up_on", (OFFICE,)),
)
# fmt: on
BY_NAME = {rule.name: rule for rule in RULES}
