"""The pages of the demo municipality as addresses to look at, and the album that shows their pictures."""

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import SimpleNamespace

import django

from .pages import CHAPTERS, Shot

STORIES = Path(__file__).resolve().parent.parent.parent / "dialogs" / "demo" / "cases"
HEAD = """# Every page, wide and narrow

Pictures of the demo municipality, taken by `make screenshots`. The list is `tools/screenshots/pages.py`.
"""
LINE = """
### {says}

<img src="images/pages/{name}-wide.webp" width="640" alt="{says}, på en bred skärm">
<img src="images/pages/{name}-narrow.webp" width="195" alt="{says}, på en telefon">
"""


def shots() -> Iterator[Shot]:
    for chapter in CHAPTERS.values():
        for shot in chapter:
            yield replace(shot, path=shot.path.format_map(_cases()))


def page() -> str:
    parts = [HEAD]
    for heading, chapter in CHAPTERS.items():
        parts.append(f"\n## {heading}\n")
        parts += [LINE.format(says=shot.says, name=shot.name) for shot in chapter]
    return "".join(parts)


@cache
def _cases() -> dict[str, SimpleNamespace]:
    """Number and slug of each demo case by the name of its story."""
    django.setup()
    from dialogs.models import Dialog

    by_title = {case.title: case for case in Dialog.objects.order_by("pk")}
    found = {}
    for story in STORIES.glob("*.toml"):
        case = by_title[tomllib.loads(story.read_text(encoding="utf-8"))["title"]]
        found[story.stem] = SimpleNamespace(number=case.number, slug=case.slug, pk=case.pk)
    return found
