"""The steps that are news to residents: step and where it led → what they read."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from dialogs.models import State


@dataclass(frozen=True)
class Wording:
    """Sentences with %(committee)s, %(date)s of the decision or the meeting, and the days that it set:
    %(starts)s, %(ends)s, %(feedback)s, %(due)s. One whose day was never set, or holds no more, is left out.
    """

    heading: Any
    sentences: tuple[Any, ...]


_ANSWERS_BY = _("The committee answers you all by %(feedback)s at the latest.")
_NO = Wording(
    _("There will be no dialogue this time"),
    (
        _("%(committee)s decided on %(date)s that there will be no dialogue."),
        _("The committee explains why at an information meeting. It is to be held by %(due)s at the latest."),
    ),
)
_ANOTHER_DAY = Wording(
    _("The committee's answer comes on another day"),
    (_("%(committee)s decided on %(date)s on another day for its answer to residents."), _ANSWERS_BY),
)
NEWS: dict[tuple[str, str], Wording] = {
    ("decide_investigation", State.INFORMATION): _NO,
    ("decide_dialog", State.INFORMATION): _NO,
    ("decide_dialog", State.EXECUTION): Wording(
        _("A new dialogue to take part in"),
        (
            _("%(committee)s decided on %(date)s to ask you who live here."),
            _("You can take part from %(starts)s until %(ends)s."),
            _ANSWERS_BY,
        ),
    ),
    ("decide_plan_change", State.EXECUTION): Wording(
        _("The dialogue has a new plan"),
        (
            _("%(committee)s decided on %(date)s to change the plan of the dialogue."),
            _("You can take part until %(ends)s."),
            _ANSWERS_BY,
        ),
    ),
    ("cancel_dialog", State.FEEDBACK): Wording(
        _("The dialogue was broken off"),
        (
            _("%(committee)s decided on %(date)s to break off the dialogue."),
            _("You will hear all the same what was said, and what the committee does with it."),
            _ANSWERS_BY,
        ),
    ),
    ("reschedule_feedback", State.EXECUTION): _ANOTHER_DAY,
    ("reschedule_feedback", State.FEEDBACK): _ANOTHER_DAY,
    ("publish_feedback", State.FEEDBACK): Wording(
        _("The committee's answer is here"),
        (_("%(committee)s has answered everybody who took part in the dialogue."),),
    ),
    ("hold_information_meeting", State.COMPLETED): Wording(
        _("The information meeting was held"),
        (_("The meeting was held on %(date)s. What was said there can be read by everybody."),),
    ),
    ("record_effect", State.COMPLETED): Wording(
        _("What came of the dialogue"),
        (_("The municipality has followed up what the dialogue led to."),),
    ),
}
STEPS = frozenset(step for step, _state in NEWS)
