"""A page as somebody reads it who asked for English: what is said in which language."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import polib
from lxml import html

CATALOGUE = Path("sollentuna_dialog/locale/sv/LC_MESSAGES/django.po")
#: What people read or hear of an element besides its text.
SPOKEN = ("title", "alt", "placeholder", "aria-label", "aria-description", "content", "label")
PLACEHOLDER = re.compile(r"%\([a-z_]+\)[sd]|%[sd]|\n")
#: Shorter words are the same in both languages, or part of others.
TELLING = 12
#: Not read by anybody.
UNREAD = {"script", "style"}


@dataclass(frozen=True)
class Said:
    text: str
    language: str
    #: Where it stands, to find it again.
    where: str


def said(page: str) -> list[Said]:
    """Every text of a page with the language that it is marked as; the title of the window is not marked."""
    return [*_of(html.document_fromstring(page), "")]


def _of(element: html.HtmlElement, language: str) -> Iterator[Said]:
    if not isinstance(element.tag, str) or element.tag in UNREAD:
        return
    language = element.get("lang", language)
    where = " ".join(filter(None, [element.tag, element.get("class"), element.get("id")]))
    for name in SPOKEN:
        if told := element.get(name, "").strip():
            yield Said(told, language, f"{where}[{name}]")
    if told := " ".join((element.text or "").split()):
        yield Said(told, language, where)
    for child in element:
        yield from _of(child, language)
        if told := " ".join((child.tail or "").split()):
            yield Said(told, language, where)


def swedish_phrases() -> set[str]:
    """What the catalogue says in Swedish and otherwise in English, cut where something is filled in."""
    phrases: set[str] = set()
    for entry in polib.pofile(str(CATALOGUE)):
        told = [entry.msgstr, *entry.msgstr_plural.values()]
        pieces = {" ".join(piece.split()) for text in told for piece in PLACEHOLDER.split(text)}
        english = f"{entry.msgid} {entry.msgid_plural}"
        phrases |= {piece for piece in pieces if len(piece) > TELLING and piece not in english}
    return phrases
