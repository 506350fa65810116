"""A paper as HTML: one template, for the screen, the printer and the PDF."""

import re
from dataclasses import replace

from django.template.loader import render_to_string
from django.utils.translation import override

from .case_papers import LANGUAGE
from .legible import mapped
from .paper import Paper

LONGER_THAN_WORDS = re.compile(r"\S{30}(?=\S)")


def body(paper: Paper) -> str:
    with override(LANGUAGE):
        return render_to_string("papers/body.html", {"paper": paper})


def document(paper: Paper) -> str:
    """A page of its own, whose addresses are relative to the folder of static files."""
    divisible = replace(mapped(paper, _divisible), letterhead=paper.letterhead)
    with override(LANGUAGE):
        return render_to_string("papers/document.html", {"paper": divisible})


def _divisible(text: str) -> str:
    """Words longer than any in Swedish may end a line: they are addresses, or nonsense."""
    return LONGER_THAN_WORDS.sub("\\g<0>\u200b", text)
