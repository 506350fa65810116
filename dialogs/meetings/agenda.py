"""What waits for a committee at a meeting, in the order it is taken up.

By the rules of the secretary's duties, as they stand on the day of the meeting: what reached the committee
later, or was tabled to a later meeting, waits for that one.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import BooleanField, Exists, ExpressionWrapper, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from committees.models import Meeting
from dialogs.duties import RULES, Owner, Rule
from dialogs.models import CommitteeRecord, Compilation, Dialog, Proposal

from .facts import DUE_FIRST, OWES_AN_ANSWER, TABLED_TO, THE_CASE

#: A secretary's duties that end in a § of the minutes.
AT_A_MEETING = [
    rule
    for rule in RULES
    if rule.owner is Owner.SECRETARY
    and rule.definition.files in {record.record_kind() for record in CommitteeRecord.__subclasses__()}
]


@dataclass(frozen=True)
class Matter:
    """What the committee does, what its members read first, and where that stands in the case."""

    title: Any
    basis: Any
    page: str = "staff:case"
    noun: str = ""


MATTERS = {
    "decide_investigation": Matter(_("Decide whether to investigate"), _("The idea"), "staff:step", "nytt"),
    "decide_dialog": Matter(
        _("Decide on the dialogue"), _("The proposal"), "staff:proposal_reading", "forslag"
    ),
    "decide_plan_change": Matter(
        _("Decide on the changed plan"), _("The changed plan"), "staff:proposal_reading", "planandring"
    ),
    "report_to_committee": Matter(
        _("Be told the result"), _("The compilation"), "staff:step", "sammanstallning"
    ),
    "reschedule_feedback": Matter(_("Set a new feedback date: the promised one has passed"), _("The case")),
}


@dataclass(frozen=True)
class Item:
    """One matter for the committee: a case, and the step by which it is decided."""

    dialog: Dialog
    rule: Rule
    tabled_to: datetime.date | None
    is_tabled_to_this: bool

    @property
    def key(self) -> tuple[str, str]:
        return self.dialog.number, self.rule.step

    @property
    def url(self) -> str:
        return reverse("staff:step", args=[self.dialog.number, self.rule.definition.noun])

    @property
    def matter(self) -> Matter:
        return MATTERS[self.rule.step]

    @property
    def basis_url(self) -> str:
        noun = [self.matter.noun] if self.matter.noun else []
        return reverse(self.matter.page, args=[self.dialog.number, *noun])


def agenda(meeting: Meeting) -> list[Item]:
    """Tabled matters first, then kind by kind in the order of the process. One query."""
    rules = list(_rules(meeting.date))
    any_rule = Q(pk__in=[])
    for rule in rules:
        any_rule |= rule.when
    flags = {rule.flag: ExpressionWrapper(rule.when, output_field=BooleanField()) for rule in rules}
    cases = Dialog.objects.open().filter(any_rule, committee=meeting.committee_id)
    cases = cases.annotate(tabled_to=TABLED_TO, **flags)
    # Said as what is kept: to exclude "tabled to later" would lose all that were never tabled.
    cases = cases.filter(Q(tabled_to=None) | Q(tabled_to__lte=meeting.date))
    waiting = cases.select_related("office", "handler").order_by(*DUE_FIRST)
    items = [_item(dialog, rule) for rule in rules for dialog in waiting if getattr(dialog, rule.flag)]
    return sorted(items, key=lambda item: not item.is_tabled_to_this)


def _item(dialog: Any, rule: Rule) -> Item:
    return Item(dialog, rule, dialog.tabled_to, is_tabled_to_this=dialog.tabled_to is not None)


def _rules(day: datetime.date) -> Iterator[Rule]:
    ended = timezone.make_aware(datetime.datetime.combine(day + datetime.timedelta(days=1), datetime.time()))
    pending = Proposal.objects.filed().filter(dialog=THE_CASE, decisions=None, event__at__lt=ended)
    compiled = Compilation.objects.filed().filter(dialog=THE_CASE, event__at__lt=ended)
    came_before = {
        "decide_investigation": Q(waiting_since__lt=ended),
        "decide_dialog": Q(waiting_since__lt=ended),
        "decide_plan_change": Q(Exists(pending)),
        "report_to_committee": Q(Exists(compiled)),
    }
    for rule in AT_A_MEETING:
        yield replace(rule, when=rule.when & came_before[rule.step])
    yield Rule(
        "reschedule_feedback",
        MATTERS["reschedule_feedback"].title,
        Owner.SECRETARY,
        OWES_AN_ANSWER & Q(feedback_date__lt=day),
    )
