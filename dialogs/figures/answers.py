"""The answer to residents: given, in time, and how long they waited for it (PROCESS F1)."""

from django.utils.translation import gettext as _

from .counts import Counts, median, percent
from .figure import Figure


def answered(counts: Counts) -> Figure:
    number = counts.number("answered")
    return Figure(
        "answered",
        _("Dialogues answered"),
        _("Dialogues whose feedback to residents was first published in the period, cancelled ones too."),
        "number",
        number,
        whole=number,
    )


def on_time(counts: Counts, unanswered: int) -> Figure:
    in_time, whole = counts.number("answered", "on_time"), counts.number("answered") + unanswered
    return Figure(
        "on_time",
        _("Answered on time"),
        _(
            "Dialogues answered in the period by the day that was promised, as a share of all answered in it "
            "and those still unanswered today whose promised day had passed when the period ended."
        ),
        "percent",
        percent(in_time, whole),
        part=in_time,
        whole=whole,
    )


def days_to_feedback(counts: Counts) -> Figure:
    days = counts.days("answered")
    return Figure(
        "days_to_feedback",
        _("From dialogue to feedback"),
        _(
            "Median of the days from the end of the dialogue until the feedback was published, of dialogues "
            "answered in the period."
        ),
        "days",
        median(days),
        whole=counts.number("answered"),
    )
