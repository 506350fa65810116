"""Letters about a case reach whoever sent an idea into it, and carry the link to their own idea."""

import uuid

from dialogs.models import Contact, IncomingIdea, Letter, State
from dialogs.triage import add_to_case, open_case
from tests.incoming import token
from tests.journeys import DAY, Journey
from tests.people import Town
from tests.triage.ideas import came

from .reading import KIM, brought, come, read

SEN = "sen@example.org"


def added(journey: Journey, email: str = SEN) -> IncomingIdea:
    return add_to_case(came(email=email), by=journey.town.handlaggare, dialog=journey.dialog)


def test_an_opened_case_is_told_with_the_link(begun: Town, journey: Journey) -> None:
    sent = came(email=SEN, received_at=journey.at - DAY)
    case = open_case(sent, by=begun.handlaggare, title="Ljus", key=uuid.uuid4(), at=journey.at).dialog
    journey.dialog = case
    come(journey)
    journey.to(State.INVESTIGATION)
    [letter] = come(journey)
    assert letter.to == [SEN]
    assert read(letter).count(f"/ideer/{token(sent)}/") == 2


def test_whoever_was_added_hears_what_comes_after(begun: Town, journey: Journey) -> None:
    brought(journey).to(State.INVESTIGATION)
    come(journey)
    sent = added(journey)
    journey.decide_investigation()
    letters = {letter.to[0]: read(letter) for letter in come(journey)}
    assert letters.keys() == {KIM, SEN}
    assert letters[SEN].count(f"/ideer/{token(sent)}/") == 2
    assert "/ideer/" not in letters[KIM], "whose idea came by telephone has no link"
    assert "Hej Kim!" in letters[KIM]
    assert "Hej Kim" not in letters[SEN]


def test_who_has_an_address_twice_is_told_once(begun: Town, journey: Journey) -> None:
    brought(journey)
    added(journey, KIM.upper())
    journey.to(State.INVESTIGATION)
    assert len(come(journey)) == 1


def test_what_was_written_to_the_first_is_not_sent_to_the_others(begun: Town, journey: Journey) -> None:
    brought(journey)
    added(journey)
    journey.refer_elsewhere(answer="Hej Kim, det här är till dig.")
    letters = {letter.to[0]: read(letter) for letter in come(journey)}
    assert "det här är till dig" in letters[KIM]
    assert "det här är till dig" not in letters[SEN]
    assert "Den hör hemma hos Skolan" in letters[SEN]


def test_after_the_last_answer_their_days_are_counted_too(begun: Town, journey: Journey) -> None:
    brought(journey)
    added(journey)
    journey.to(State.WITHDRAWN)
    come(journey)
    assert Letter.objects.filter(mail="sent").count() == 2
    assert not Contact.objects.filter(erase_after=None).exists()
