"""The list of cases as a table: what its address asks for, all of its pages, the columns of every role."""

import datetime
from collections.abc import Iterator

from django.utils.timezone import localtime, now
from django.utils.translation import gettext as _

from dialogs.models.dialog import DialogQuerySet
from dialogs.models.record import local_date
from dialogs.search import MOST_CASES
from dialogs.templatetags.swedish import grouped
from dialogs.worklist import TABS, Address, Columns, Row, WorklistFilter, rows
from dialogs.worklist.columns import LABELS
from dialogs.worklist.orders import ORDERS, USUAL

from .chunks import Chunks
from .table import Cell, Column, Fact, Table

EVERYTHING = Columns(tuple(LABELS))


def worklist_table(
    cases: DialogQuerySet, address: Address, filters: WorklistFilter, on: datetime.date
) -> Table:
    return Table(
        # A file is read without the page that told of it, so its name tells of it too.
        name="arenden-de-nyaste" if is_cut(filters) else "arenden",
        title=_("Cases"),
        columns=_columns(),
        rows=Chunks.of(cases, lambda keys: [_cells(row) for row in rows(keys, EVERYTHING, on)]),
        about=tuple(_about(address, filters)),
        definitions=tuple(_definitions()),
        made_on=on,
    )


def _columns() -> tuple[Column, ...]:
    return (
        Column(_("Case number"), 14),
        Column(_("Diary number"), 18),
        Column(_("Title"), 48),
        Column(LABELS["state"], 22),
        Column(_("Parked until"), 12),
        Column(LABELS["needs"], 48),
        Column(LABELS["level"], 18),
        Column(LABELS["committee"], 28),
        Column(_("The committee meets"), 14),
        Column(LABELS["office"], 28),
        Column(LABELS["handler"], 22),
        Column(_("Registered"), 12),
        Column(LABELS["due"], 12),
        Column(_("Days late"), 10),
        Column(_("Residents hear back by"), 14),
    )


def _cells(row: Row) -> tuple[Cell, ...]:
    case = row.case
    return (
        case.number,
        case.diary_number,
        case.title,
        str(case.get_state_display()),
        case.parked_until if row.is_parked else None,
        "; ".join(map(str, row.needs)),
        row.level,
        str(case.committee or ""),
        row.meeting,
        str(case.office or ""),
        str(case.handler or ""),
        local_date(case.registered_at),
        case.due_on,
        row.late_days or None,
        case.feedback_date,
    )


def _about(address: Address, filters: WorklistFilter) -> Iterator[Fact]:
    yield _("Tab"), str(TABS[address.tab][0])
    yield _("Filter"), "; ".join(chip.label for chip in address.chips(filters)) or _("None: all cases")
    yield _("Order"), _order(address, filters)
    if is_cut(filters):
        newest = _("A word is in more than %(most)s cases. Only the newest of them are in the file.")
        yield _("Not all"), newest % {"most": grouped(MOST_CASES)}
    yield made_at()


def is_cut(filters: WorklistFilter) -> bool:
    return bool(filters.searched and filters.searched.is_cut)


def _order(address: Address, filters: WorklistFilter) -> str:
    if filters.searched and "sort" not in address.chosen:
        return _("Best match first")
    return str(ORDERS[address.chosen.get("sort") or USUAL][0])


def made_at() -> Fact:
    return _("Made"), f"{localtime(now()):%Y-%m-%d %H:%M}"


def _definitions() -> Iterator[tuple[str, str]]:
    yield LABELS["state"], _("What the case waits for.")
    yield LABELS["needs"], _("What somebody must do next in the case. Several things stand after each other.")
    yield (
        LABELS["level"],
        _("Of the plan that the committee decided; before that, of the office's newest proposal."),
    )
    yield _("The committee meets"), _("The committee's next meeting, when the case waits for the committee.")
    yield LABELS["due"], _("By when whoever the case waits for should act.")
    yield _("Days late"), _("Days past the due date when the file was made. Empty: not late.")
    yield (
        _("Residents hear back by"),
        _("The day by which the committee has promised to answer the residents. Set by its YES."),
    )
