"""Where an idea stands, in plain words: what has happened, what comes, and what its day is called.

Of a case that residents may not read yet: the way of one's own idea, and nothing else (I10).
"""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from dialogs.models import IncomingIdea, State

Outcome = IncomingIdea.Outcome


@dataclass(frozen=True)
class Stand:
    """Sentences with %(committee)s, %(office)s and %(to)s."""

    heading: Any
    what: Any
    then: Any = ""
    #: What the day is by which something happens; empty: nothing is waited for.
    by: Any = ""


WAITING = Stand(
    _("Thank you, we have received your idea"),
    _("It waits for an official to read it."),
    _("Then you see here whether it becomes a case, joins one that is there, or goes to somebody else."),
    _("We read it by"),
)
REFERRED = Stand(
    _("We have answered your idea"),
    _("We have read your idea. It is for %(to)s to answer, so we have passed it on to them."),
    _("Our answer to you stands below."),
)
DISMISSED = Stand(
    _("We have read what you sent"),
    _("It cannot lead to a citizen dialogue, so we go no further with it here."),
)
#: Before residents may read of the case.
IN_A_CASE: dict[str, Stand] = {
    State.IDEA: Stand(
        _("Your idea is in a case of the municipality"),
        _("An official prepares it for the committee that it concerns."),
        _("Then the committee decides whether to go on with it."),
        _("It goes to the committee by"),
    ),
    State.INVESTIGATION: Stand(
        _("Your idea is with the committee"),
        _("%(committee)s decides whether to go on with it."),
        _(
            "If it says JA, %(office)s writes a proposal for a dialogue. Otherwise you are told why at an "
            "information meeting."
        ),
        _("We count on a decision by"),
    ),
    State.PROPOSAL: Stand(
        _("The committee wants to go on with your idea"),
        _("%(office)s writes a proposal for a dialogue."),
        _("Then %(committee)s decides whether there is to be a dialogue."),
        _("The proposal is to be ready by"),
    ),
    State.DECISION: Stand(
        _("A proposal for a dialogue is with the committee"),
        _("%(committee)s decides whether there is to be a dialogue."),
        _(
            "If it says JA, you and everybody else can take part. Otherwise you are told why at an "
            "information meeting."
        ),
        _("We count on a decision by"),
    ),
    State.REFERRED: Stand(
        _("We have passed your idea on"),
        _("We have read your idea and passed it on to those who can answer it. Our case is closed."),
    ),
    State.WITHDRAWN: Stand(
        _("We have closed your case"),
        _("The municipality will not go on with your idea, and the case is closed."),
        _("If you want to know why, you are welcome to ask the municipality."),
    ),
}
COMING = Stand(
    _("There will be a dialogue"),
    _("%(committee)s has decided to hold a dialogue. It opens soon."),
    _("You and everybody else can take part, and the committee answers you all."),
    _("You can take part until"),
)
ONGOING = Stand(
    _("The dialogue is under way"),
    _("%(committee)s has decided to hold a dialogue. You and everybody else can take part now."),
    _("Then the committee answers you all."),
    _("You can take part until"),
)
ANSWER_TO_COME = Stand(
    _("The committee's answer is on its way"),
    _("It is too late to take part. What was said is being compiled."),
    _("Then %(committee)s tells what it does with it and what it does not, and why."),
    _("The committee answers by"),
)
ANSWERED = Stand(
    _("The committee's answer is here"),
    _("%(committee)s has answered everybody who took part in the dialogue."),
)
MEETING_TO_COME = Stand(
    _("There will be no dialogue this time"),
    _("%(committee)s decided that there will be no dialogue on your idea."),
    _("You and everybody else will be told why at an information meeting."),
    _("The meeting is to be held by"),
)
MEETING_HELD = Stand(
    _("The information meeting was held"),
    _("There was no dialogue on your idea. What was said at the meeting can be read by everybody."),
)
