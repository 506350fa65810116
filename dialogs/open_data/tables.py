"""The same data as tables: which there are, and their columns, all derived from the schemas.

A group of fields that has a table of its own is left out of its parent's; other groups become columns, and
lists of texts one cell.
"""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import NoneType
from typing import Any, get_args

from django.utils.translation import gettext_noop as _
from pydantic import BaseModel

from dialogs.exports.table import Cell

from .schemas import Dialog, Document
from .schemas.answers import Effect, Feedback, Goal
from .schemas.decisions import Decision
from .schemas.meetings import InformationMeeting, Occasion, Question

BETWEEN = " | "


@dataclass(frozen=True)
class Table:
    """`path` leads from a dialogue to what the rows are made of."""

    title: str
    rows_of: type[BaseModel]
    path: tuple[str, ...] = ()


TABLES = {
    "dialoger": Table(_("Dialogues, one row each"), Dialog),
    "beslut": Table(_("The committees' decisions, with §"), Decision, ("decisions",)),
    "tillfallen": Table(_("Times and places to take part"), Occasion, ("occasions",)),
    "aterkopplingar": Table(_("The committees' answers to residents"), Feedback, ("feedback",)),
    "mal": Table(_("Goals, and whether they were reached"), Goal, ("feedback", "goals")),
    "effekter": Table(_("What came of the dialogues"), Effect, ("follow_up", "effects")),
    "informationsmoten": Table(
        _("Information meetings after a NEJ"), InformationMeeting, ("information_meeting",)
    ),
    "fragor": Table(_("Questions at information meetings"), Question, ("information_meeting", "questions")),
    "underlag": Table(_("Documents to read"), Document, ("documents",)),
}
HAVE_TABLES = {table.path for table in TABLES.values()}


@dataclass(frozen=True)
class Column:
    name: str
    path: tuple[str, ...]
    meaning: str


def columns(table: Table) -> tuple[Column, ...]:
    """Each row of a part begins with its dialogue's number."""
    own = tuple(_columns(table.rows_of, table.path))
    return own if table.rows_of is Dialog else (Column("number", (), number_means()), *own)


def number_means() -> str:
    return str(Dialog.model_fields["number"].description)


def _columns(model: type[BaseModel], base: tuple[str, ...], path: tuple[str, ...] = ()) -> Iterator[Column]:
    """`base` leads from a dialogue to the table's rows, `path` from a row to the model."""
    for name, field in model.model_fields.items():
        inner, place = model_in(field.annotation), (*path, name)
        if (*base, *place) in HAVE_TABLES:
            continue
        if inner is not None and not is_list(field.annotation):
            yield from _columns(inner, base, place)
        else:
            yield Column("_".join(place), place, str(field.description))


def model_in(annotation: Any) -> type[BaseModel] | None:
    """The group of fields that a field holds, alone, perhaps, or in a list."""
    for kind in (annotation, *get_args(annotation)):
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            return kind
    return None


def is_list(annotation: Any) -> bool:
    return getattr(annotation, "__origin__", None) is list


def rows(dialog: Dialog, table: Table) -> Iterator[Sequence[Cell]]:
    """The rows that one dialogue has in a table."""
    found = columns(table)
    for part in _parts(dialog, table.path):
        yield [cell(_at(part, column.path) if column.path else dialog.number) for column in found]


def _parts(value: Any, path: Sequence[str]) -> Iterator[Any]:
    if value is None:
        return
    if isinstance(value, list):
        for one in value:
            yield from _parts(one, path)
    elif path:
        yield from _parts(getattr(value, path[0]), path[1:])
    else:
        yield value


def _at(value: Any, path: Sequence[str]) -> Any:
    for name in path:
        value = getattr(value, name) if value is not None else None
    return value


def cell(value: Any) -> Cell:
    if isinstance(value, list):
        return BETWEEN.join(map(str, value))
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.datetime):
        return value.isoformat()
    return value if isinstance(value, str | int | datetime.date | NoneType) else str(value)
