"""The album of pages leaves no page out: each address has its picture, wide and narrow, in docs/."""

import re
from pathlib import Path
from typing import Any

import pytest
from django.urls import get_resolver, resolve

from tests.browser.every_page import FILES
from tools.screenshots.camera import WIDTHS
from tools.screenshots.pages import CHAPTERS, Shot

DOCS = Path(__file__).resolve().parent.parent / "docs"
SHOTS = [shot for chapter in CHAPTERS.values() for shot in chapter]
#: What stands in a path for something that only the demo knows.
LOOKS_LIKE = {
    "number": "MD-2026-0001",
    "slug": "en-dialog",
    "pk": "1",
    "held": "2026-01-02",
    "coming": "2026-01-03",
}
LOOKS_LIKE |= dict.fromkeys(("asked", "active", "leaving", "waiting"), f"{'0' * 32}.{'x' * 43}")
LOOKS_LIKE |= dict.fromkeys(("uuid", "report.pk"), "7b0b6f0e-4f57-4e8a-9d8b-2f6a0e4f1c11")
#: The demo's own pages are not there when the tests run.
IN_THE_DEMO = {"komponenter", "brevlada"}
#: A calendar is read by a program; the changed proposal is read on the same page as the first.
NO_PAGE = FILES | {"public:calendar"}


def address(shot: Shot) -> str:
    def looks(found: re.Match[str]) -> str:
        return LOOKS_LIKE.get(found[1]) or LOOKS_LIKE[found[2]]

    return re.sub(r"\{([\w-]+\.(\w+))\}", looks, shot.path).split("?")[0]


def test_every_address_is_pictured() -> None:
    pictured = {resolve(address(shot)).view_name for shot in SHOTS if shot.name not in IN_THE_DEMO}
    for space in ("staff", "public"):
        patterns: Any = get_resolver().namespace_dict[space][1]
        names = {f"{space}:{name}" for name in patterns.reverse_dict if isinstance(name, str)}
        assert names - pictured - NO_PAGE == set()


@pytest.mark.parametrize("shot", SHOTS, ids=lambda shot: shot.name)
def test_the_pictures_are_kept(shot: Shot) -> None:
    album = (DOCS / "pages.md").read_text(encoding="utf-8")
    for width in WIDTHS:
        path = f"images/pages/{shot.name}-{width}.webp"
        assert (DOCS / path).stat().st_size > 1_000
        assert path in album


def test_no_picture_is_left_over() -> None:
    kept = {path.stem.rpartition("-")[0] for path in (DOCS / "images" / "pages").glob("*.webp")}
    assert kept == {shot.name for shot in SHOTS}
    assert len(SHOTS) == len(kept)
