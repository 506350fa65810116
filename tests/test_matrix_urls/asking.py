"""Asking at every door with every method, and comparing the answers with the table."""

import uuid
from collections.abc import Iterator
from typing import Any

from tests.dialogs.worlds import undone

from .rows import Row, called
from .visitors import VISITORS
from .world import World

READING = ("GET", "HEAD")
OTHERS = ("PUT", "PATCH", "DELETE")
#: Django's own views that answer more methods than they need to: as to a POST (put), or as to a reading.
LENIENT = {("account_login", "PUT"): 1, ("set_language", "PUT"): 0, ("set_language", "PATCH"): 0}
LENIENT |= {("set_language", "DELETE"): 0}


def read(world: World, row: Row) -> dict[str, Any]:
    """The page as everybody gets it. Not taken back: reading changes nothing."""
    return {column: world.visitors[column].client().get(row.address(world)) for column in VISITORS}


def deviations(world: World, row: Row) -> Iterator[str]:
    """Every cell of the row that says something else than the application."""
    pages = read(world, row)
    form = body(row, pages)
    for column, cell in row.cells.items():
        found = {"GET": called(pages[column])}
        for method in ("HEAD", "POST", *OTHERS):
            found[method] = _ask(world, row, column, method, form)
        for method, answer in found.items():
            if answer != (said := expected(row, cell, method)):
                yield f"{row.says}: {method} by {column}: the table says {said}, it was {answer}"


def expected(row: Row, cell: str, method: str) -> str:
    """A cell is the answer to GET and the answer to POST. Other methods stop at the login or for good."""
    if method in READING:
        return cell[0]
    if method == "POST":
        return cell[1]
    if row.name in ("account_login", "mfa_authenticate") and cell == ">>":
        return ">"  # whoever is logged in is led on, whatever they ask
    if row.name.startswith(("account_", "mfa_")) and cell == "00":
        return "0"  # a page that is not there, however one asks
    if (row.name, method) in LENIENT:
        return cell[LENIENT[row.name, method]]
    return "L" if cell[0] == "L" else "x"


def body(row: Row, pages: dict[str, Any]) -> dict[str, Any]:
    """What everybody posts: the form just as the page shows it to whoever may fill it in."""
    shown = next((page.context["form"] for page in pages.values() if _has_form(page)), None)
    typed = {name: shown[name].value() for name in shown.fields} if shown is not None else {}
    whole = {"key": uuid.uuid4(), "version": 1, "revision": 1, "phase": "before"} | typed | row.posted
    return {name: value for name, value in whole.items() if value is not None}


def _has_form(page: Any) -> bool:
    context = getattr(page, "context", None)
    return page.status_code == 200 and context is not None and context.get("form") is not None


def _ask(world: World, row: Row, column: str, method: str, form: dict[str, Any]) -> str:
    client = world.visitors[column].client()
    with undone():
        if method == "POST":
            return called(client.post(row.address(world), form))
        return called(client.generic(method, row.address(world)))
