"""Whose cases a selection is about: those that are the committee's, the office's and on the level now."""

from typing import Any

from django.db.models.expressions import RawSQL

from dialogs.models import Dialog
from dialogs.models.dialog import DialogQuerySet

from .selection import Selection

#: Of the plan that the committee decided on last, and before that of the newest proposal it was given.
#: A draft has none: it changes without a step.
LEVEL = """coalesce(
    (SELECT p.level FROM dialogs_dialogdecision g JOIN dialogs_proposal p ON p.id = g.proposal_id
     WHERE g.dialog_id = dialogs_dialog.id AND g.outcome = 'yes' ORDER BY p.version DESC LIMIT 1),
    (SELECT p.level FROM dialogs_proposal p
     WHERE p.dialog_id = dialogs_dialog.id AND p.event_id IS NOT NULL ORDER BY p.version DESC LIMIT 1),
    '')"""


def conditions(selection: Selection) -> tuple[str, list[Any]]:
    """The same as SQL about `dialogs_dialog`."""
    asked = {
        "dialogs_dialog.committee_id": selection.committee and selection.committee.pk,
        "dialogs_dialog.office_id": selection.office and selection.office.pk,
        LEVEL: selection.level,
    }
    held = {column: value for column, value in asked.items() if value}
    return " AND ".join(["true", *(f"{column} = %s" for column in held)]), list(held.values())


def cases_of(selection: Selection) -> DialogQuerySet:
    cases = Dialog.objects.all()
    if selection.committee:
        cases = cases.filter(committee=selection.committee)
    if selection.office:
        cases = cases.filter(office=selection.office)
    if selection.level:
        cases = cases.alias(its_level=RawSQL(LEVEL, [])).filter(its_level=selection.level)  # noqa: S611
    return cases
