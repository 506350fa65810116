"""Where a point of the checklist is settled, when it is not on the checklist itself."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from dialogs.checklist import Point
from dialogs.forms.proposal_sections import SECTIONS
from dialogs.models import Dialog, State

SECTION_OF = {key: section.slug for section in SECTIONS for key in section.settles}
NOUN_OF = {"compilation": "sammanstallning", "evaluation": "sammanstallning", "feedback": "aterkoppling"}


@dataclass(frozen=True)
class Place:
    url: str
    label: str


def place_of(dialog: Dialog, point: Point) -> Place | None:
    """The field or record that settles the point; None when it is answered on its own."""
    if not point.settled_elsewhere:
        return None
    key = point.item.template_item.settled_by
    if key in SECTION_OF:
        label = _("Written in the proposal") if point.is_settled else _("Is written in the proposal")
        return Place(_in_the_proposal(dialog, key), label)
    noun = NOUN_OF[key]
    label = _("To the answer to the residents") if noun == "aterkoppling" else _("To the compilation")
    return Place(reverse("staff:step", args=[dialog.number, noun]), label)


def _in_the_proposal(dialog: Dialog, key: str) -> str:
    anchor = f"{'avsnitt' if dialog.state == State.PROPOSAL else 'las'}-{SECTION_OF[key]}"
    return f"{reverse('staff:step', args=[dialog.number, 'forslag'])}#{anchor}"
