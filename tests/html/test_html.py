"""Every page is correct HTML to the letter: what a browser guesses right, a screen reader may guess wrong."""

from http import HTTPStatus
from pathlib import Path
from typing import Any

from django.template.loader import render_to_string

from tests.browser.every_page import VISITS
from tests.browser.visiting import everything, path_of
from tests.people import Town

from .checker import complaints
from .visitors import Visitors

ERRORS = ("400", "403", "403_csrf", "404", "409", "429", "500")
BROKEN = """<!doctype html><html lang="sv"><head><title>Trasig</title></head>
<body><h1>Hej</h1><ul><p>I fel ruta</p></ul><img src="x.png"><b id="a">A</b><b id="a">B</b></body></html>"""


def test_a_page_that_is_wrong_is_told_of(tmp_path: Path) -> None:
    found = "\n".join(complaints({"trasig": BROKEN}, tmp_path))
    assert "trasig:2" in found
    assert "“p” not allowed as child of element “ul”" in found
    assert "Duplicate ID" in found
    assert "alt" in found


def test_every_page_is_correct_html(town: Town, tmp_path: Path, settings: Any) -> None:
    settings.DEBUG = False
    cases, visitors = everything(town), Visitors(town)
    pages = {}
    for visit in VISITS:
        path = path_of(visit, cases)
        page = visitors.page(visit, path)
        assert page.status_code != HTTPStatus.INTERNAL_SERVER_ERROR, path
        if page.get("Content-Type", "").startswith("text/html"):
            sent = "" if visit.typed is None else " (skickad)"
            pages[f"{visit.situation} {visit.who} {path}{sent}"] = page.content.decode()
    pages |= {f"fel {name}": render_to_string(f"{name}.html") for name in ERRORS}
    assert len(pages) > 150
    found = complaints(pages, tmp_path)
    assert found == [], "\n".join(found)
