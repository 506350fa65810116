"""The law of notes: who wrote what when never changes or vanishes (I4)."""

import pytest
from django.db import IntegrityError

from dialogs.models import Note, State
from tests.journeys import Journey

from .database import refused, rule_of, sql, undone, without


@pytest.fixture
def note(journey: Journey) -> Note:
    dialog = journey.to(State.IDEA).dialog
    return Note.objects.create(dialog=dialog, author=journey.town.handlaggare, text="Ringde rektorn.")


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE dialogs_note SET text = 'Annat.'",
        "UPDATE dialogs_note SET at = at - interval '1 day'",
        "DELETE FROM dialogs_note",
    ],
)
def test_a_note_never_changes_or_vanishes(note: Note, change: str) -> None:
    with refused("I4"):
        sql(change)
    with without("dialogs_note.note_never_changes"):
        sql(change)
    assert Note.objects.get().text == "Ringde rektorn."


def test_an_empty_note_is_none(note: Note) -> None:
    with pytest.raises(IntegrityError) as found, undone():
        Note.objects.create(dialog=note.dialog, author=note.author, text=" \n ")
    assert rule_of(found.value) == "note_says_something"
