"""What stands in the way of a step, each with the page where it is mended."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import ngettext

from checklists.models import Item

from . import blockers as no
from .blockers import Blocker
from .forms.proposal_sections import SECTION_OF
from .models import Dialog
from .reason import Reason

CHECKLIST, OCCASIONS = "checklista", "tillfallen"

#: Where each kind of obstacle is mended. The proposal's own page depends on the state of the case.
MENDED_AT: dict[Blocker, str] = {
    no.before_items_open: CHECKLIST,
    no.during_items_open: CHECKLIST,
    no.after_items_open: CHECKLIST,
    no.no_draft: "forslag",
    no.proposal_incomplete: "forslag",
    no.decision_already_taken: "forslag",
    no.nothing_to_review: "forslag",
    no.not_reviewed: "matbarhet",
    no.plan_change_pending: "planandringsbeslut",
    no.occasions_not_settled: OCCASIONS,
    no.not_compiled: "sammanstallning",
    no.feedback_incomplete: "aterkoppling",
    no.not_published: "aterkoppling",
    no.not_reported: "aterrapport",
}
MOST_IN_A_ROW = 3


@dataclass(frozen=True)
class Obstacle:
    """A reason in `_partials/blockers.html`."""

    text: str
    url: str = ""

    def __str__(self) -> str:
        return self.text


def obstacles(dialog: Dialog, step: str, on: datetime.date, *, in_full: bool = False) -> Iterator[Obstacle]:
    """The reasons that refuse the step; many of one kind are said as a number, in full on their own page."""
    for blocker in dialog.STEPS[step].blockers:
        reasons, url = list(blocker(dialog, on)), _mended_at(dialog, blocker)
        if in_full or len(reasons) <= MOST_IN_A_ROW:
            yield from (Obstacle(str(reason), url + _place(reason)) for reason in reasons)
        elif blocker is no.proposal_incomplete:
            yield Obstacle(_missing(len(reasons)), url)
        else:
            yield Obstacle(_open_points(len(reasons)), url)


def _mended_at(dialog: Dialog, blocker: Blocker) -> str:
    noun = MENDED_AT.get(blocker, "")
    if noun == "forslag" and dialog.state == "execution":
        noun = "planandring"
    return f"{reverse('staff:case', args=[dialog.number])}{noun}/" if noun else ""


def _place(reason: str) -> str:
    """Where on that page: the checklist point, the section of the proposal, or the field."""
    if not isinstance(reason, Reason):
        return ""
    if isinstance(reason.about, Item):
        return f"#punkt-{reason.about.pk}"
    return f"#avsnitt-{SECTION_OF[reason.about]}" if reason.about in SECTION_OF else f"#id_{reason.about}"


def _missing(count: int) -> str:
    return ngettext(
        "%(count)s thing is missing in the proposal.", "%(count)s things are missing in the proposal.", count
    ) % {"count": count}


def _open_points(count: int) -> str:
    return ngettext(
        "%(count)s point of the checklist is open.", "%(count)s points of the checklist are open.", count
    ) % {"count": count}
