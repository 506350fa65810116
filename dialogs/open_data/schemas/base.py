from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_noop
from pydantic import BaseModel, ConfigDict, Field


class Told(BaseModel):
    """A group of fields. `told` of a class says what the group is, in a msgid of the catalogue."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def means(msgid: str, **more: Any) -> Any:
    """A field and its meaning: an English msgid, which page and OpenAPI translate when they are asked for."""
    return Field(description=msgid, **more)


def one_of(msgid: str, values: Iterable[str]) -> Any:
    """A field that holds one of some codes."""
    return Field(description=msgid, json_schema_extra={"enum": [str(value) for value in values]})


def known(text: object) -> str | None:
    """An empty text is not known."""
    return str(text) or None


#: Marks a text for the catalogue and leaves it as it is: it is translated where it is shown.
_ = gettext_noop
