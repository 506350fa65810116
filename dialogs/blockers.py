"""What stands in the way of a step, in words. The same words disable the button and refuse the step.

Each function is named by the steps it guards, and yields one sentence per reason. They are read under the
dialog's lock; what they depend on is changed only under the same lock.
"""

import datetime
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from checklists.models import Phase

from .reason import Reason

if TYPE_CHECKING:
    from .models import Dialog, Proposal, PublicFeedback

Blocker = Callable[["Dialog", datetime.date], Iterator[str]]


def _open_items(dialog: "Dialog", phase: str) -> Iterator[str]:
    for item in dialog.items(phase):
        if not item.is_settled:
            yield Reason(_("The checklist item “%(item)s” is open.") % {"item": item.text}, about=item.item)


def before_items_open(dialog: "Dialog", on: datetime.date) -> Iterator[str]:
    yield from _open_items(dialog, Phase.BEFORE)


def during_items_open(dialog: "Dialog", on: datetime.date) -> Iterator[str]:
    yield from _open_items(dialog, Phase.DURING)


def after_items_open(dialog: "Dialog", on: datetime.date) -> Iterator[str]:
    yield from _open_items(dialog, Phase.AFTER)


def no_draft(dialog: "Dialog", on: datetime.date) -> Iterator[str]:
    if dialog.draft_proposal() is None:
        yield _("There is no draft of the proposal.")


def proposal_incomplete(dialog: "Dialog", on: datetime.date) -> Iterator[str]:
    draft = dialog.draft_proposal()
    if draft is None:
        return
    yield from _missing(draft)
    for method in draft.methods_of_other_levels():
        wrong = _("The method “%(method)s” does not belong to the chosen level.") % {"method": method}
        yield Reason(wrong, about="methods")


def _missing(draft: "Proposal | PublicFeedback") -> Iterator[str]:
    for field, name in draft.missing():
        yield Reason(_("%(field)s is missing.") % {"field": name[:1].upper() + name[1:]}, about=field)


def not_reviewed(dialog: "Dialog", on: datetime.date) -> Iterator[str]:
    draft = dialog.draft_proposal()
    if draft is None:
        return
    review = draft.reviews.order_by("-pk").first()
    if review is None:
        yield _("The KLK strategist has not reviewed the measurability.")
    elif review.goals_revision != draft.goals_revision:
        yield _("The goals have changed since the KLK strategist reviewed the measurability.")
    elif not review.approved:
        yield _("The KLK strategist sent the proposal back: the dialogue is not measurable yet.")


def nothing_to_review(dialog: "Dialog", on: datetime.date) -> Iterator[str]:
    draft = dialog.draft_proposal()
    if draft is not None and not draft.goals.exists():
        yield Reason(_("The proposal has no goals to review yet."), about="goals")


def decision_already_taken(dialog: "Dialog", on: datetime.date) -> Iterator[str]:
    draft = dialog.draft_proposal()
    if draft is not None and draft.decision_already_taken(on):
        taken = _("The decision that the dialogue would serve is already taken.")
        yield Reason(taken, about="decision_served_on")


def plan_change_pending(dialog: "Dialog", on: datetime.date) -> Iterator[str]:
    if dialog.plan_change_is_pending():
        yield _("A changed plan awaits the committee's decision.")


def no_plan_change_pending(dialog: "Dialog", on: datetime.date) -> Iterator[str]:
    if not dialog.plan_change_is_pending():
        yield _("No changed plan awaits a decision.")


def occasions_not_settled(dialog: "Dialog", on: datetime.date) -> Iterator[str]:
    planned = dialog.occasions.filter(status="planned").count()
    if planned:
        yield _("Occasions still marked as planned: %(count)s. Record them as held or cancelled.") % {
            "count": planned
        }


def not_parked(dialog: "Dialog", on: datetime.date) -> Iterator[str]:
    if not dialog.is_parked(on):
        yield _("The case is not parked.")


def already_compiled(dialog: "Dialog", on: datetime.date) -> Iterator[str]:
    if dialog.compilations.exists():
        yield _("The results are already compiled. Correct that record instead.")


def not_compiled(dialog: "Dialog", on: datetime.date) -> Iterator[str]:
    if not dialog.compilations.exists():
        yield _("The results are not compiled and evaluated yet.")


def already_published(dialog: "Dialog", on: datetime.date) -> Iterator[str]:
    if dialog.published_feedback() is not None:
        yield _("The feedback is already published. Correct that record instead.")


def not_published(dialog: "Dialog", on: datetime.date) -> Iterator[str]:
    if dialog.published_feedback() is None:
        yield _("The feedback to residents is not published yet.")


def no_dialogue_held(dialog: "Dialog", on: datetime.date) -> Iterator[str]:
    if dialog.published_feedback() is None:
        yield _("No dialogue was held, so there is no effect to record.")


def feedback_incomplete(dialog: "Dialog", on: datetime.date) -> Iterator[str]:
    draft = dialog.draft_feedback()
    if draft is None:
        yield _("The office has not written the feedback yet.")
        return
    yield from _missing(draft)


def already_reported(dialog: "Dialog", on: datetime.date) -> Iterator[str]:
    if dialog.committeereports.exists():
        yield _("The result is already reported to the committee. Correct that record instead.")


def not_reported(dialog: "Dialog", on: datetime.date) -> Iterator[str]:
    if not dialog.committeereports.exists():
        yield _("The result is not reported to the committee yet.")
