"""The fields of the API, for people: every group of them, in the order in which one meets them."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from types import NoneType
from typing import Any, get_args

from django.utils.translation import gettext, pgettext
from pydantic import BaseModel

from .schemas import Dialog
from .tables import is_list, model_in


@dataclass(frozen=True)
class FieldRow:
    name: str
    kind: str
    may_be_null: bool
    meaning: str
    codes: tuple[str, ...] = ()


@dataclass(frozen=True)
class FieldGroup:
    """`path`: where it is found, as `decisions[].details[]`; empty for the dialogue itself."""

    path: str
    meaning: str
    rows: tuple[FieldRow, ...]


def field_groups() -> list[FieldGroup]:
    meaning = gettext("A case in which a committee has decided to hold a dialogue, or not to.")
    return list(_groups(Dialog, "", meaning))


def _groups(model: type[BaseModel], path: str, meaning: str) -> Iterator[FieldGroup]:
    fields = model.model_fields
    yield FieldGroup(path, meaning, tuple(_row(name, field) for name, field in fields.items()))
    for name, field in fields.items():
        if inner := model_in(field.annotation):
            place = ".".join(filter(None, (path, name))) + ("[]" if is_list(field.annotation) else "")
            yield from _groups(inner, place, gettext(str(field.description)))


def _row(name: str, field: Any) -> FieldRow:
    extra = field.json_schema_extra or {}
    return FieldRow(
        name=name,
        kind=_kind(field.annotation),
        may_be_null=NoneType in get_args(field.annotation),
        meaning=gettext(str(field.description)),
        codes=tuple(extra.get("enum", ())),
    )


def _kind(annotation: Any) -> str:
    """What it holds, in a word or two."""
    if is_list(annotation):
        return gettext("list of groups") if model_in(annotation) else gettext("list of texts")
    if model_in(annotation):
        return gettext("group")
    held = next((kind for kind in (*get_args(annotation), annotation) if kind is not NoneType), str)
    return {
        bool: gettext("true or false"),
        int: gettext("whole number"),
        datetime.date: pgettext("kind of field", "day"),
        datetime.datetime: pgettext("kind of field", "time"),
    }.get(held, pgettext("kind of field", "text"))
