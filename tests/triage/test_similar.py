"""Earlier ideas and cases like one: found by its words, and by what its title looks like."""

import uuid

import pytest

from dialogs import triage
from dialogs.models import Dialog, IncomingIdea
from dialogs.triage.similar import MOST
from dialogs.triage.terms import About
from tests.journeys import Journey
from tests.people import Town
from tests.situations import bring

from .ideas import came

pytestmark = pytest.mark.django_db


def alike(idea: IncomingIdea) -> list[str]:
    return [str((one.case or one.idea).title) for one in triage.similar_to(idea)]  # type: ignore[union-attr]


def case(town: Town, title: str, text: str = "Något.") -> Dialog:
    idea = came(title, text=text, place="", email="")
    return triage.open_case(idea, by=town.handlaggare, title=title, key=uuid.uuid4()).dialog


def test_the_words_of_the_title_in_any_form(town: Town) -> None:
    case(town, "Cykelvägar i Sjöberg")
    case(town, "Simhallens öppettider")
    assert set(alike(came("Cykelväg till skolan", text="Den saknas."))) == {"Cykelvägar i Sjöberg"}


def test_two_words_of_the_text_or_none(town: Town) -> None:
    case(town, "Tillgänglighet", "Bänkar och ramper vid vårdcentralen.")
    one, two = (
        came("A", text="Vårdcentralen är stängd.", place=""),
        came("B", text="En ramp vid vårdcentralen."),
    )
    assert "Tillgänglighet" not in alike(one)
    assert "Tillgänglighet" in alike(two)


def test_a_title_with_other_letters(town: Town) -> None:
    came("Utegymm i Edsbärg", text="Tack.")
    assert alike(came("Utegym i Edsberg", text="Vi är många."))[0] == "Utegymm i Edsbärg"


def test_an_idea_is_not_like_itself(town: Town) -> None:
    assert alike(came()) == []


def test_rare_words_weigh_most_and_there_are_ten_at_most(town: Town) -> None:
    for number in range(12):
        came(f"Lekplats {number}", text="Gungor.")
    case(town, "Lekplats med klätterställning")
    found = alike(came("Klätterställning på en lekplats", text="Barnen vill klättra."))
    assert found[0] == "Lekplats med klätterställning"
    assert len(found) == MOST


def test_it_says_which_cases_an_idea_can_be_added_to(journey: Journey) -> None:
    bring(journey, "answ")
    bring(Journey(journey.town, paragraph=100), "deci")
    found = triage.similar_to(came(journey.dialog.title))
    told = {one.case.state: one.is_open_to_ideas for one in found if one.case}
    assert told == {"feedback": False, "decision": True}


@pytest.mark.parametrize("title", ["?!", "2017", "och i på", "'; --", "a:* & !b", "\\", "%%%_"])
def test_nothing_to_go_by(town: Town, title: str) -> None:
    assert alike(came(title, text="– … !", place="")) == []


def test_the_words_that_tell_it_apart(town: Town) -> None:
    about = About.read("Belys gångvägen", "Gångvägen är mörk. Mörkt, mörkt! Barnen går där.")
    assert about.in_title == ("bely", "gångväg")
    assert about.in_text[0] == "mörk"
