"""The drawing and the table of the process say what the code says, and are not stale."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from django.conf import settings

from dialogs.diagram import drawing, table
from dialogs.diagram.layout import PLACES
from dialogs.diagram.words import OUTCOMES, REFUSED_WHILE, WHO
from dialogs.management.commands.process_diagram import pages
from dialogs.models import Dialog, State

STALE = "run: make manage ARGS=process_diagram"


@pytest.mark.parametrize("name", ["process.svg", "process.md"])
def test_the_files_are_what_the_steps_say(name: str) -> None:
    assert (Path(settings.BASE_DIR) / "docs" / name).read_text(encoding="utf-8") == pages()[name], STALE


def test_every_state_has_a_place_and_no_two_the_same() -> None:
    assert PLACES.keys() == set(State)
    assert len(set(PLACES.values())) == len(State)


def test_every_move_is_an_arrow_and_every_step_a_row() -> None:
    moves = {
        (source, target)
        for step in Dialog.STEPS.values()
        for _name, source, target in step.reachable()
        if source and source != target
    }
    assert len(drawing().arrows) == len(moves)
    assert len(table()) == len(Dialog.STEPS)


def test_every_right_and_refusal_has_its_words_and_no_words_are_left_over() -> None:
    steps = Dialog.STEPS.values()
    assert WHO.keys() == {step.permission for step in steps}
    assert REFUSED_WHILE.keys() == {blocker for step in steps for blocker in step.blockers}
    assert OUTCOMES.keys() == {
        (step.name, to) for step in steps for to in step.targets if len(step.targets) > 1
    }


def test_the_drawing_can_be_read_aloud_and_needs_no_inline_style() -> None:
    root = ElementTree.fromstring(pages()["process.svg"])
    named = root.get("aria-labelledby", "").split()
    assert [root.find(f".//*[@id='{name}']").text for name in named]
    assert root.get("role") == "img"
    assert not [
        node for node in root.iter() if "style" in node.attrib or node.tag.endswith(("style", "script"))
    ]
