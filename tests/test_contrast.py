"""The palette holds WCAG 2.2 AA in light and dark (docs/design.md), also where no page shows it yet."""

import re
from pathlib import Path

import pytest
from django.conf import settings

TOKENS = (Path(settings.BASE_DIR) / "static" / "css" / "tokens.css").read_text(encoding="utf-8")
LIGHT, DARK = (
    dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", part))
    for part in TOKENS.split("@media screen and (prefers-color-scheme: dark)")
)
SCHEMES = {"light": LIGHT, "dark": LIGHT | DARK}
GROUNDS = ("ground", "surface", "surface-sunk")
TEXT = [(ink, ground) for ink in ("ink", "ink-soft", "link") for ground in GROUNDS]
TEXT += [(f"{name}", f"{name}-soft") for name in ("ok", "warn", "bad", "note")]
TEXT += [("ink", f"{name}-soft") for name in ("ok", "warn", "bad", "note", "sun")]
TEXT += [("ink-soft", "bad-soft"), ("ink-soft", "sun-soft"), ("surface", "bad"), ("bad", "surface")]
TEXT += [("on-brand", "brand"), ("on-brand-soft", "brand"), ("on-brand-soft", "brand-deep")]
TEXT += [("on-action", "action"), ("on-action", "action-hover"), ("on-sun", "sun")]
# Fields, the steps of the ladder, and the focus: one of its two rings always stands out.
EDGES = [("line-strong", ground) for ground in GROUNDS]
EDGES += [("action", ground) for ground in GROUNDS]
EDGES += [("focus", "focus-halo"), ("bad", "surface")]


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def too_low(pairs: list[tuple[str, str]], colours: dict[str, str], least: float) -> list[str]:
    return [f"{a} on {b}" for a, b in pairs if contrast(colours[a], colours[b]) < least]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_can_be_read(scheme):
    assert too_low(TEXT, SCHEMES[scheme], 4.5) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_edges_and_focus_can_be_seen(scheme):
    assert too_low(EDGES, SCHEMES[scheme], 3) == []


def test_the_arithmetic_is_that_of_wcag():
    assert contrast("#fff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#fff") == pytest.approx(4.48, abs=0.01)
    assert too_low([("line", "surface")], LIGHT, 3) == ["line on surface"]


def test_no_other_sheet_names_a_colour():
    sheets = Path(settings.BASE_DIR).glob("static/css/*.css")
    others = [sheet for sheet in sheets if sheet.name not in ("tokens.css", "print.css", "paper.css")]
    assert others
    assert [
        sheet.name for sheet in others if re.search(r":[^;{]*#[0-9a-fA-F]{3,8}\b", sheet.read_text())
    ] == []
