"""The steps that residents are told of: step and where it led → what they read."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from dialogs.models import State


@dataclass(frozen=True)
class Wording:
    """Sentences with %(committee)s, %(office)s, %(date)s of the decision, %(to)s whom it was passed on to."""

    heading: Any
    #: What was decided or done.
    what: Any
    #: What happens then.
    then: Any
    #: By when: with %(due)s by when the case should move on, and the promised %(ends)s and %(feedback)s.
    when: Any = ""
    #: Nothing more comes after it: the address has served its purpose (I13).
    last: bool = False
    #: One question follows it, some weeks later (dialogs/heard_back).
    asked: bool = False


_NO = Wording(
    _("There will be no dialogue this time"),
    _("%(committee)s decided on %(date)s that there will be no dialogue on your idea."),
    _("You and everybody else will be told why at an information meeting."),
    _("It is to be held by %(due)s at the latest."),
)
_ANOTHER_DAY = Wording(
    _("The committee's answer comes on another day"),
    _("%(committee)s decided on %(date)s on another day for its answer to residents."),
    _("The committee answers you all by %(feedback)s at the latest."),
)
TOLD: dict[tuple[str, str], Wording] = {
    ("refer_elsewhere", State.REFERRED): Wording(
        _("We have passed your idea on"),
        _("We have read your idea. It is for %(to)s to answer, so we have passed it on to them."),
        _("They take it from here, and your case with us is closed."),
        last=True,
    ),
    ("refer_to_committee", State.INVESTIGATION): Wording(
        _("Your idea is with the committee"),
        _("We have read your idea and passed it on to %(committee)s."),
        _("Now the committee decides whether to go on with it. You will hear from us when it has."),
        _("We count on a decision by %(due)s."),
    ),
    ("decide_investigation", State.PROPOSAL): Wording(
        _("The committee wants to go on with your idea"),
        _("%(committee)s decided on %(date)s to go on with your idea."),
        _(
            "Now %(office)s writes a proposal for a dialogue, and then the committee decides whether there "
            "is to be one. You will hear from us when it has."
        ),
    ),
    ("decide_investigation", State.INFORMATION): _NO,
    ("decide_dialog", State.EXECUTION): Wording(
        _("There will be a dialogue"),
        _("%(committee)s decided on %(date)s to hold a dialogue. It began with your idea."),
        _("You and everybody else can take part until %(ends)s."),
        _("The committee answers you all by %(feedback)s at the latest."),
    ),
    ("decide_dialog", State.PROPOSAL): Wording(
        _("The proposal needs more work"),
        _("%(committee)s decided on %(date)s that the proposal for a dialogue needs more work."),
        _("%(office)s works on it, and then the committee decides again. You will hear from us when it has."),
    ),
    ("decide_dialog", State.INFORMATION): _NO,
    ("cancel_dialog", State.FEEDBACK): Wording(
        _("The dialogue was broken off"),
        _("%(committee)s decided on %(date)s to break off the dialogue that began with your idea."),
        _("You will hear all the same what was said, and what the committee does with it."),
        _("The committee answers by %(feedback)s at the latest."),
    ),
    ("hold_information_meeting", State.COMPLETED): Wording(
        _("The information meeting was held"),
        _("The information meeting about your idea was held on %(date)s."),
        _("What was said there can be read by everybody, and your case is closed."),
        last=True,
    ),
    ("publish_feedback", State.FEEDBACK): Wording(
        _("The committee's answer is here"),
        _("%(committee)s has answered everybody who took part in the dialogue."),
        _(
            "In some weeks we ask you one thing: whether you learnt what it led to. That will be our last "
            "mail about it."
        ),
        last=True,
        asked=True,
    ),
    ("withdraw", State.WITHDRAWN): Wording(
        _("We have closed your case"),
        _("The municipality will not go on with your idea, and the case is closed."),
        _("If you want to know why, you are welcome to ask the municipality."),
        last=True,
    ),
    ("reschedule_feedback", State.EXECUTION): _ANOTHER_DAY,
    ("reschedule_feedback", State.FEEDBACK): _ANOTHER_DAY,
}
#: What participants who asked for it hear of.
TO_PARTICIPANTS = frozenset({"publish_feedback"})
