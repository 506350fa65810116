"""The cases behind each figure: exactly those that make the number."""

import datetime

from django.db.models import Q
from django.db.models.expressions import RawSQL

from dialogs.models import GoalOutcome, HeardBackAnswer
from dialogs.models.dialog import DialogQuerySet

from .cases import cases_of
from .facts import THEME_OF, facts
from .gates import NO
from .open_cases import NO_COMMITTEE, unanswered
from .results import MEASURED, OWN_WORDS
from .selection import Selection

#: Of a share: what it counts, when not the whole.
PART = "del"
#: key of a figure: the facts it is made of, and which parts of them for each part that can be asked for.
#: Every part of those facts, when none is named; a part that is named nowhere goes by its own name.
Parts = dict[str, tuple[str, ...]]
FACTS: dict[str, tuple[str, Parts]] = {
    "answered": ("answered", {}),
    "days_to_feedback": ("answered", {}),
    "no_share": ("gate", {PART: NO}),
    "information_meetings_held": ("gate", {"": NO, PART: ("no_met",)}),
    "attended_exact": ("attended_exact", {}),
    "attended_estimated": ("attended_estimated", {}),
    "goals_reached": ("goal", {"": MEASURED, PART: (GoalOutcome.Reached.YES,)}),
    "days_per_step": ("step", {}),
    "levels": ("level", {}),
    "methods": ("method", {}),
    "target_groups_planned": ("group", {}),
    "target_groups_not_reached": ("not_reached", {OWN_WORDS: ("",)}),
    "goal_outcomes": ("goal", {}),
    "effects": ("effect", {}),
    "heard_back": ("heard_back", {PART: (HeardBackAnswer.Answer.YES,)}),
    "heard_back_answers": ("heard_back", {}),
}


def rows_behind(key: str, part: str, selection: Selection, on: datetime.date) -> DialogQuerySet:
    """The cases of a figure, or of a part of it: a bar's key, `del` of a share, `committee/state` of a grid.

    KeyError when there is no such figure.
    """
    if key in OF_OPEN_CASES:
        return _open_cases(key, part, selection, on)
    if key == "on_time":
        return _kept_or_broken(part, selection, on)
    if key == "target_groups_reached":
        return cases_of(selection).none()  # told in words alone
    figure, parts = FACTS[key]
    return cases_of(selection).filter(_has_fact(figure, parts.get(part, (part,) if part else ()), selection))


OF_OPEN_CASES = {
    *("open_now", "late_now", "late_days_median", "late_by_committee", "open_by_committee_and_state")
}


def _has_fact(figure: str, parts: tuple[str, ...], selection: Selection) -> Q:
    """No parts: any."""
    happened = facts(selection.since, selection.until, THEME_OF[figure])
    query = f"SELECT dialog_id FROM ({happened}) f WHERE figure = %s AND (part = ANY(%s) OR %s)"  # noqa: S608
    return Q(pk__in=RawSQL(query, [figure, [*parts], not parts]))  # noqa: S611 - no word of it was typed


def _open_cases(key: str, part: str, selection: Selection, on: datetime.date) -> DialogQuerySet:
    cases = cases_of(selection).open() if key.startswith("open") else cases_of(selection).late(on)
    committee, _between, state = part.partition("/")
    if committee == NO_COMMITTEE:
        cases = cases.filter(committee=None)
    elif committee:
        cases = cases.filter(committee__slug=committee)
    return cases.filter(state=state) if state else cases


def _kept_or_broken(part: str, selection: Selection, on: datetime.date) -> DialogQuerySet:
    """Answered on time; or all of them, together with those that still wait."""
    kept = _has_fact("answered", ("on_time",), selection)
    if part == PART:
        return cases_of(selection).filter(kept)
    return cases_of(selection).filter(
        _has_fact("answered", (), selection) | Q(pk__in=unanswered(selection, on).values("pk"))
    )
