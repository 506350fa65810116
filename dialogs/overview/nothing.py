"""Why a figure has no number, and what it takes to have one. Nothing is never told as nought."""

from typing import Any

from django.utils.translation import gettext_lazy as _

GENERAL = _("Nothing to count in this period yet.")
WHY: dict[str, Any] = {
    "on_time": _("No answer was due in this period."),
    "late_days_median": _("No case is late."),
    "days_to_feedback": _("No dialogue was answered in this period."),
    "no_share": _("No committee decided on a dialogue in this period."),
    "information_meetings_held": _(
        "No committee said NEJ in this period, so no information meeting is owed."
    ),
    "goals_reached": _("No goal was measured in this period. It is done when the results are compiled."),
    "attended_exact": _("No occasion with counted participants was held in this period."),
    "attended_estimated": _("No occasion with estimated participants was held in this period."),
    "heard_back": _("No dialogue of this period has five answers to the question yet."),
    "heard_back_answers": _("Some weeks after a committee's answer its readers are asked, and counted here."),
    "open_by_committee_and_state": _("When an idea has been sent to a committee it is counted here."),
    "late_by_committee": _("No case is late."),
    "days_per_step": _("When a case has left a step it is told here how long it stood there."),
    "levels": _("When a committee has decided on a dialogue its level is counted here."),
    "methods": _("When a committee has decided on a dialogue its methods are counted here."),
    "target_groups_planned": _("When a committee has decided on a dialogue its groups are counted here."),
    "target_groups_reached": "",  # its definition says why
    "target_groups_not_reached": _("When results have been compiled it is told here who was not reached."),
    "goal_outcomes": _("When the results have been compiled the goals' outcomes are counted here."),
    "effects": _("Six months after a case is closed, what came of it is followed up and counted here."),
}


def why_nothing(key: str) -> Any:
    return WHY.get(key, GENERAL)
