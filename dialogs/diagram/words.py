"""What the code's own names are called in a person's words."""

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from dialogs import blockers as no
from dialogs import permissions as may
from dialogs.models import State

#: What decides the way where a step can lead to several states.
OUTCOMES: dict[tuple[str, str], Promise] = {
    ("decide_investigation", State.PROPOSAL): _("JA to both questions"),
    ("decide_investigation", State.INFORMATION): _("NEJ to either question"),
    ("decide_dialog", State.EXECUTION): _("JA"),
    ("decide_dialog", State.PROPOSAL): _("Remitted"),
    ("decide_dialog", State.INFORMATION): _("NEJ"),
}

WHO: dict[Any, Promise] = {
    may.may_log_ideas: _("any official, secretary, elected member or strategist"),
    may.is_official: _("an official"),
    may.of_the_office: _("an official of the office"),
    may.secretary_of_the_committee: _("the committee's secretary"),
    may.office_or_secretary: _("the office or the committee's secretary"),
    may.office_secretary_or_strategist: _("whoever filed such a record may correct it"),
    may.is_strategist: _("the KLK strategist"),
    may.office_or_strategist: _("the office or the KLK strategist"),
}

REFUSED_WHILE: dict[Any, Promise] = {
    no.not_parked: _("the case is not parked"),
    no.no_draft: _("there is no draft of the proposal"),
    no.proposal_incomplete: _("the proposal is incomplete, or a method is of another level"),
    no.before_items_open: _("a checklist item “before” is open"),
    no.during_items_open: _("a checklist item “during” is open"),
    no.after_items_open: _("a checklist item “after” is open"),
    no.not_reviewed: _("the strategist has not approved the goals as they stand"),
    no.nothing_to_review: _("the proposal has no goals"),
    no.decision_already_taken: _("the decision that the dialogue would serve is already taken"),
    no.plan_change_pending: _("a changed plan awaits the committee"),
    no.no_plan_change_pending: _("no changed plan awaits the committee"),
    no.occasions_not_settled: _("an occasion is still marked as planned"),
    no.already_compiled: _("the results are already compiled"),
    no.not_compiled: _("the results are not compiled"),
    no.already_published: _("the feedback is already published"),
    no.not_published: _("the feedback is not published"),
    no.no_dialogue_held: _("no dialogue was held"),
    no.feedback_incomplete: _("a part of the feedback is missing"),
    no.already_reported: _("the result is already reported to the committee"),
    no.not_reported: _("the result is not reported to the committee"),
}
