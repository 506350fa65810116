"""The effects register as a table: a line for each dialogue, as it stands under the same address."""

import datetime
from collections.abc import Iterator

from django.utils.translation import gettext as _

from dialogs.effects import Asked, Row, register, rows
from dialogs.effects.asked import RESULTS
from dialogs.permissions import Standing

from .chunks import Chunks
from .overview import whose
from .table import Cell, Column, Fact, Table
from .worklist import made_at


def effects_table(asked: Asked, standing: Standing, on: datetime.date) -> Table:
    return Table(
        name="effekter",
        title=_("Effects of the dialogues"),
        columns=_columns(),
        rows=Chunks.of(register(asked, on), lambda keys: [_cells(row) for row in rows(keys, standing, on)]),
        about=tuple(_about(asked)),
        definitions=tuple(_definitions()),
        made_on=on,
    )


def _columns() -> tuple[Column, ...]:
    return (
        Column(_("Case number"), 14),
        Column(_("Diary number"), 18),
        Column(_("Title"), 48),
        Column(_("Committee"), 28),
        Column(_("Office"), 28),
        Column(_("Closed on"), 12),
        Column(_("Did it influence the decision?"), 34),
        Column(_("What was decided and done"), 80),
        Column(_("The decision that shows it"), 40),
        Column(_("Where it can be seen"), 40),
        Column(_("As it stood on"), 12),
        Column(_("Followed up before, times"), 12),
        Column(_("Next follow-up"), 12),
        Column(_("Days late"), 10),
    )


def _cells(row: Row) -> tuple[Cell, ...]:
    case, effect = row.case, row.latest
    return (
        case.number,
        case.diary_number,
        case.title,
        str(case.committee or ""),
        str(case.office or ""),
        row.closed_on,
        effect.get_influence_display() if effect else _("Not followed up yet"),
        effect.what_came_of_it if effect else None,
        effect.decision if effect else None,
        effect.evidence if effect else None,
        effect.as_of if effect else None,
        row.earlier,
        case.follow_up_on,
        row.late_days or None,
    )


def _about(asked: Asked) -> Iterator[Fact]:
    yield from whose(asked.selection)
    yield _("What came of it"), str(dict(RESULTS).get(asked.influence, _("All")))
    yield made_at()


def _definitions() -> Iterator[tuple[str, str]]:
    yield (
        _("Closed on"),
        _("The day on which the case was closed. The period of the file counts by this day."),
    )
    yield (
        _("Did it influence the decision?"),
        _("As the office recorded it last. That it did, wholly or in part, is shown by a decision."),
    )
    yield _("As it stood on"), _("The day that the follow-up tells of.")
    yield _("Next follow-up"), _("When the office is asked again. Empty: it is not asked any more.")
