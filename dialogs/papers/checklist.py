"""The checklist as a table: each point with its answer, or why it does not apply."""

from typing import Any

from django.utils.translation import gettext as _

from checklists.models import Phase, Status
from dialogs.checklist import SHOWN, Point
from dialogs.forms.proposal_sections import SECTIONS
from dialogs.models import Dialog, Proposal

from .paper import Prose, Row, Section, Table

#: A longer answer stands in the proposal already: the appendix says where.
REPEATED = 160
SECTION_OF = {key: section.title for section in SECTIONS for key in section.settles}


def appendix(dialog: Dialog, proposal: Proposal) -> Section:
    rows = tuple(_with(proposal, point) for point in dialog.items(Phase.BEFORE))
    lead = Prose(_("The municipality's checklist for citizen dialogue, the points before the dialogue."))
    return Section(_("Appendix: checklist"), (lead, _table(Phase.BEFORE, rows)), is_appendix=True)


def phase(dialog: Dialog, which: Phase) -> Section:
    """The points of a phase as they stand now."""
    rows = tuple(_as_it_stands(point) for point in dialog.items(which))
    title = _("Checklist: %(phase)s") % {"phase": which.label}
    return Section(title, (_table(which, rows),), level=2)


def _table(which: Phase, rows: tuple[Row, ...]) -> Table:
    head = (_("Point"), _("Status"), _("Answer or reason"))
    return Table(_("Checklist: %(phase)s") % {"phase": which.label}, head, rows)


def _as_it_stands(point: Point) -> Row:
    return point.text, _status(point, is_settled=point.is_settled), point.value or "–"


def _with(proposal: Proposal, point: Point) -> Row:
    """What a later version of the proposal says does not belong here."""
    key = point.item.template_item.settled_by
    if key not in SHOWN:
        return _as_it_stands(point)
    value = SHOWN[key](proposal)
    if len(value) > REPEATED:
        value = _("See “%(section)s” in the proposal.") % {"section": SECTION_OF[key]}
    return point.text, _status(point, is_settled=proposal.settles(key)), value or "–"


def _status(point: Point, *, is_settled: bool) -> Any:
    if not is_settled:
        return _("Open")
    return Status.NOT_APPLICABLE.label if point.item.status == Status.NOT_APPLICABLE else Status.DONE.label
