"""Words that a spreadsheet takes for words. What begins like a formula would be calculated when it is opened.

Numbers never come here: a number that we write is a number.
"""

import re
import unicodedata
from collections.abc import Container

from dialogs.papers.legible import FORBIDDEN

#: Also the minus sign of good typography, which LibreOffice reads as one.
BEGINS_A_FORMULA = frozenset("=+-@−")
#: Spreadsheets look past these for the beginning: separators, controls, invisible marks; and quotes.
PASSED_OVER = ("Z", "C")
NOT_IN_A_SHEET_NAME = re.compile(r"[\[\]:*?/\\\t\n\r]")
LONGEST_SHEET_NAME = 31
RESERVED = {"history", "historik"}


def plain(text: str) -> str:
    """Without what no XML can hold, and with one kind of line."""
    return FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def looks_like_a_formula(text: str) -> bool:
    """A tab or a new line at the very beginning is enough: there the next cell may begin."""
    return text[:1] in ("\t", "\n", "\r") or _first(text) in BEGINS_A_FORMULA


def _first(text: str) -> str:
    """The first sign that counts; full-width, small and raised forms as the signs they stand for."""
    for sign in text:
        if sign != '"' and not unicodedata.category(sign).startswith(PASSED_OVER):
            return unicodedata.normalize("NFKC", sign)[:1]
    return ""


def quoted(text: str) -> str:
    """For CSV, which has no other way to say "this is text": an apostrophe before it."""
    clean = plain(text)
    return f"'{clean}" if looks_like_a_formula(text) or looks_like_a_formula(clean) else clean


def sheet_name(wanted: str, taken: Container[str] = ()) -> str:
    """A name that Excel accepts: short, without its special signs, and nobody else's (in lower case)."""
    clean = " ".join(NOT_IN_A_SHEET_NAME.sub(" ", plain(wanted)).split())
    while looks_like_a_formula(clean) or clean[:1] in ("'", '"', " "):
        clean = clean[1:]
    base = clean[:LONGEST_SHEET_NAME].rstrip(" '") or "Blad"
    name, number = base, 1
    while name.lower() in taken or name.lower() in RESERVED:
        number += 1
        ending = f" {number}"
        name = base[: LONGEST_SHEET_NAME - len(ending)].rstrip(" '") + ending
    return name
