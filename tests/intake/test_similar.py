"""Whoever writes sees published dialogues that resemble it, and nothing of any other case (I10)."""

import pytest

from dialogs.models import State
from dialogs.publication.similar import similar_dialogs
from tests.journeys import Journey
from tests.people import Town

from .sending import IDEA, Sender, text_of


def begun(town: Town, number: int, title: str, state: str = State.EXECUTION) -> Journey:
    journey = Journey(town, paragraph=100 * number)
    journey.register(title=title)
    return journey.to(state)


FOUND = {
    "the same word": ("Cykelvägar i Sjöberg", "Nya cykelvägar"),
    "another form": ("Cykelvägar i Sjöberg", "En cykelväg till"),
    "a compound": ("Cykelvägar i Sjöberg", "Cykelbana vid skolan"),
    "a word of the text": ("Parken vid Edsviken", "Prata med oss"),
}


@pytest.mark.parametrize("how", FOUND)
def test_it_is_found_by(town: Town, how: str) -> None:
    title, asked = FOUND[how]
    journey = begun(town, 1, title)
    begun(town, 2, "Simhallens priser")
    found = similar_dialogs(asked, "Vi vill ha ljus i parken.", journey.today)
    assert [card.title for card in found] == [title]


def test_the_most_similar_comes_first_and_three_are_enough(town: Town) -> None:
    for number in range(4):
        journey = begun(town, number + 1, f"Parken nummer {number}")
    best = begun(town, 6, "Ljuset i parken").dialog
    found = similar_dialogs("Ljus i parken", "", journey.today)
    assert found[0].title == best.title
    assert len(found) == 3


@pytest.mark.parametrize("typed", ["", "och i på", "'; -- & | ! :* ()", "Sollentuna kommun dialog", "\u0000"])
def test_what_says_nothing_finds_nothing(town: Town, typed: str) -> None:
    journey = begun(town, 1, "Dialog om Sollentuna kommun")
    assert similar_dialogs(typed, typed, journey.today) == []


def test_only_what_residents_may_read_is_shown(town: Town, sender: Sender) -> None:
    hidden = begun(town, 1, "Skolvägen i Rotebro, hemlig", State.DECISION)
    shown = begun(town, 2, "Skolvägen i Rotebro, öppen")
    sender.open()
    page = sender.press(**IDEA)
    assert shown.dialog.title in text_of(page)
    assert f'href="/dialoger/{shown.dialog.slug}/" target="_blank"' in page.content.decode()
    assert hidden.dialog.title not in text_of(page)
