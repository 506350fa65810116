"""Which figure and which picture stands under which heading. What the figures do not hold is left out."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

CASES = _("Cases")
BARS, SHARE, MATRIX = "bars", "share", "matrix"


@dataclass(frozen=True)
class Picture:
    key: str
    shape: str
    #: What its two columns hold.
    heading: Any
    unit: Any = CASES
    kind: str = ""


@dataclass(frozen=True)
class Part:
    key: str
    title: Any
    figures: tuple[str, ...] = ()
    pictures: tuple[Picture, ...] = ()


HEADLINES = ("late_now", "on_time", "days_to_feedback", "open_now")

LATE = Picture("late_by_committee", BARS, _("Committee"), kind="late")
STEPS = Picture("days_per_step", BARS, _("Step"), _("Days"))
GOALS = Picture("goal_outcomes", SHARE, _("Outcome"), _("Goals"))
EFFECTS = Picture("effects", SHARE, _("Effect"))
HEARD_BACK = Picture("heard_back_answers", SHARE, _("Answer"), _("How many"))
GROUP = _("Target group")

LAYOUT = (
    Part(
        "oppna",
        _("Open cases"),
        pictures=(Picture("open_by_committee_and_state", MATRIX, _("Committee")),),
    ),
    Part(
        "loften",
        _("Promises and answers"),
        ("answered", "late_days_median", "heard_back"),
        (LATE, HEARD_BACK),
    ),
    Part("tid", _("Handling time"), pictures=(STEPS,)),
    Part("beslut", _("Decisions"), ("no_share", "information_meetings_held")),
    Part(
        "metoder",
        _("Methods and target groups"),
        pictures=(
            Picture("levels", BARS, _("Level of participation")),
            Picture("methods", BARS, _("Method")),
            Picture("target_groups_planned", BARS, GROUP),
            Picture("target_groups_reached", BARS, GROUP),
            Picture("target_groups_not_reached", BARS, GROUP),
        ),
    ),
    Part("deltagare", _("Participants"), ("attended_exact", "attended_estimated")),
    Part("effekter", _("Goals and effects"), ("goals_reached",), (GOALS, EFFECTS)),
)

#: The committee's own page: as much as one sheet of paper holds.
COMMITTEES = (
    *("open_now", "late_now", "on_time", "late_days_median", "days_to_feedback", "no_share"),
    *("information_meetings_held", "attended_exact", "attended_estimated", "goals_reached"),
    "heard_back",
)
COMMITTEES_PICTURES = (STEPS, GOALS, EFFECTS)
