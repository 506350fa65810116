import datetime
import html
import re
from typing import Any, Self

from django.utils.html import strip_tags

from dialogs.publication.decisions import PublicDecision

from .base import Told, _, known, means, one_of

KINDS = (
    *("decide_investigation", "decide_dialog", "decide_plan_change", "reschedule_feedback"),
    *("cancel_dialog", "report_to_committee"),
)
#: As the pages write a day: the machine's date stands in the mark-up.
WRITTEN_DAY = re.compile(r'<time datetime="([^"]+)">.*?</time>')


class Detail(Told):
    """One line of what was decided."""

    label: str = means(_("What it is about."))
    value: str = means(_("What was decided about it. Days are ISO dates."))

    def __str__(self) -> str:
        return f"{self.label}: {self.value}"


class Decision(Told):
    """A decision of the committee, as its minutes have it."""

    kind: str = one_of(_("Which decision it is, as a code."), KINDS)
    heading: str = means(_("Which decision it is, in words."))
    committee: str = means(_("The committee that decided."))
    decided_on: datetime.date = means(_("The day of the meeting."))
    paragraph: int = means(_("The paragraph (§) in the minutes."))
    outcome: str | None = means(_("JA, NEJ, or that the matter was sent back to the office."))
    reason: str | None = means(_("The committee's reasons."))
    details: list[Detail] = means(_("What was decided, line by line."))
    corrected_on: datetime.date | None = means(_("When the record of the decision was last corrected."))

    @classmethod
    def of(cls, decision: PublicDecision) -> Self:
        return cls(
            kind=decision.step,
            heading=decision.heading,
            committee=decision.committee,
            decided_on=decision.decided_on,
            paragraph=decision.paragraph,
            outcome=known(decision.outcome),
            reason=known(decision.reason),
            details=[Detail(label=str(label), value=in_words(value)) for label, value in decision.rows],
            corrected_on=decision.corrected_on,
        )


def in_words(value: Any) -> str:
    """Without the mark-up of the pages. What a person wrote has none: it is left as it is."""
    if not hasattr(value, "__html__"):
        return str(value)
    return html.unescape(strip_tags(WRITTEN_DAY.sub(r"\1", str(value))))
