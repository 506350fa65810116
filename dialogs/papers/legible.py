"""Text as a document can hold it: plain, and without the characters that XML forbids."""

import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from html import unescape
from typing import Any

from django.utils.html import strip_tags
from django.utils.safestring import SafeData

#: Control characters, halves of pairs, non-characters: no XML holds them, so Word would refuse the file.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def legible(whole: Any) -> Any:
    """The same paper with every value as text. Lazy translations become words, in the language in force."""
    return mapped(whole, _text)


def mapped(whole: Any, change: Callable[[Any], str]) -> Any:
    """The same paper with each text in it changed, however deep it lies."""
    if isinstance(whole, type) or not is_dataclass(whole):
        return whole
    values = {field.name: _value(getattr(whole, field.name), change) for field in fields(whole)}
    made: Any = type(whole)
    return made(**values)


def _value(value: Any, change: Callable[[Any], str]) -> Any:
    if isinstance(value, tuple | list):
        return tuple(str(part) if isinstance(part, int) else _value(part, change) for part in value)
    if is_dataclass(value) or isinstance(value, int):
        return mapped(value, change)
    return change(value)


def _text(value: Any) -> str:
    """Dates come marked up for the screen (`<time>`); what a person wrote is never taken for markup."""
    text = unescape(strip_tags(str(value))) if isinstance(value, SafeData) else str(value)
    return FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
