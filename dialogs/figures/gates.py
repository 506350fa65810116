"""JA and NEJ, and whether residents were told why there was no dialogue (PROCESS Q1, Q2; I2)."""

from django.utils.translation import gettext as _

from .counts import Counts, percent
from .figure import Figure

NO = ("no_met", "no_owed")


def no_share(counts: Counts) -> Figure:
    no, whole = counts.number("gate", *NO), counts.number("gate")
    return Figure(
        "no_share",
        _("Share of NEJ"),
        _(
            "Cases whose latest answer from the committee was NEJ, as a share of the cases whose latest "
            "answer, JA or NEJ, came in the period, by the day of the meeting."
        ),
        "percent",
        percent(no, whole),
        part=no,
        whole=whole,
    )


def information_meetings_held(counts: Counts) -> Figure:
    held, owed = counts.number("gate", "no_met"), counts.number("gate", *NO)
    return Figure(
        "information_meetings_held",
        _("Information meetings held"),
        _(
            "Cases with a NEJ in the period whose information meeting has been held, as a share of all cases "
            "with a NEJ in it."
        ),
        "percent",
        percent(held, owed),
        part=held,
        whole=owed,
    )
