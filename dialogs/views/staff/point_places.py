"""Where a point of the checklist is settled, when it is not on the checklist itself."""

from django.urls import reverse

from dialogs.checklist import Point
from dialogs.forms.proposal_sections import SECTIONS
from dialogs.models import Dialog, State

SECTION_OF = {key: section.slug for section in SECTIONS for key in section.settles}
NOUN_OF = {"compilation": "sammanstallning", "evaluation": "sammanstallning", "feedback": "aterkoppling"}


def place_of(dialog: Dialog, point: Point) -> str:
    """The address of the field or record that settles the point; empty when it is answered on its own."""
    key = point.item.template_item.settled_by
    if not point.settled_elsewhere:
        return ""
    if key in NOUN_OF:
        return reverse("staff:step", args=[dialog.number, NOUN_OF[key]])
    writing = dialog.state == State.PROPOSAL
    anchor = f"{'avsnitt' if writing else 'las'}-{SECTION_OF[key]}"
    return f"{reverse('staff:step', args=[dialog.number, 'forslag'])}#{anchor}"
