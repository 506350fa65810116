"""What is stored beside what somebody typed, where the two differ: for whoever was overtaken (I15)."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils.text import capfirst

from .cards import shown
from .templatetags.swedish import moment


@dataclass(frozen=True)
class Difference:
    """One row of `_partials/side_by_side.html`."""

    term: str
    left: Any
    right: Any
    differs: bool = True


def differences(model: type[models.Model], stored: dict[str, Any], typed: dict[str, Any]) -> list[Difference]:
    """Stored to the left, typed to the right."""
    return [
        Difference(
            _called(model, name), _in_words(model, name, stored[name]), _in_words(model, name, typed[name])
        )
        for name in stored
        if name in typed and stored[name] != typed[name]
    ]


def _called(model: type[models.Model], name: str) -> str:
    try:
        return capfirst(str(model._meta.get_field(name).verbose_name))  # type: ignore[union-attr]
    except (FieldDoesNotExist, AttributeError):
        related = model._meta.get_field(name).related_model
        return capfirst(str(related._meta.verbose_name_plural))  # type: ignore[union-attr]


def _in_words(model: type[models.Model], name: str, value: Any) -> Any:
    if value in (None, "", []):
        return ""
    if isinstance(value, datetime.datetime):
        return moment(value)
    if isinstance(value, list):
        return "\n".join(map(str, value))
    field = model._meta.get_field(name)
    return shown(model(**{name: value}), field, value) if isinstance(field, models.Field) else value
