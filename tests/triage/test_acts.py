"""What can be done with an idea that came in, once, and what its sender is told of it."""

import uuid
from typing import Any

import pytest
from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from dialogs import triage
from dialogs.letters.making import make_letters
from dialogs.models import Contact, Dialog, Idea, IdeaMail, IncomingIdea, Letter, State
from dialogs.verify.run import everything
from tests.journeys import DAY, Journey
from tests.people import Town
from tests.situations import bring

from .ideas import WORDS, came

pytestmark = pytest.mark.django_db
ANSWER = {"kind": "fault_report", "referred_to": "felanmälan", "answer": "Vi har gjort en felanmälan."}


def opened(idea: IncomingIdea, by: Any, **facts: Any) -> IncomingIdea:
    return triage.open_case(idea, by=by, **{"title": "Ljus vid Edsviken", "key": uuid.uuid4()} | facts)


def mails(idea: IncomingIdea) -> list[str]:
    return list(idea.mails.values_list("kind", flat=True))


def test_an_opened_case_holds_the_words_as_they_were_sent(town: Town) -> None:
    idea = came(days_ago=3)
    done = opened(idea, town.handlaggare, description="Se även 2019 års inventering.")
    filed = Idea.objects.get(dialog=done.dialog)
    assert (filed.source, filed.text) == ("resident", f"{WORDS}\n\nPlats: Båtklubben")
    assert filed.received_on == timezone.localdate(idea.received_at)
    assert (done.dialog.title, done.dialog.state) == ("Ljus vid Edsviken", State.IDEA)
    contact = Contact.objects.get()
    assert (contact.idea, contact.incoming, contact.erase_after) == (filed, idea, None)
    assert (done.outcome, done.handled_by, mails(idea)) == ("opened", town.handlaggare, ["opened"])
    assert everything() == []


def test_without_a_place_the_text_is_the_words_alone(town: Town) -> None:
    done = opened(came(place=""), town.handlaggare)
    assert Idea.objects.get(dialog=done.dialog).text == WORDS


def test_the_same_form_twice_opens_one_case(town: Town) -> None:
    idea, key = came(), uuid.uuid4()
    first, again = (opened(idea, town.handlaggare, key=key) for _time in range(2))
    assert first.dialog == again.dialog == Dialog.objects.get()
    assert IdeaMail.objects.count() == 1


def test_the_form_of_another_idea_opens_nothing(town: Town) -> None:
    key = uuid.uuid4()
    opened(came(), town.handlaggare, key=key)
    with pytest.raises(ValidationError):
        opened(other := came("En annan idé"), town.handlaggare, key=key)
    assert IncomingIdea.objects.get(pk=other.pk).is_waiting
    assert Dialog.objects.count() == 1


#: Open, and its residents are still owed an answer.
TAKE_IDEAS = ("idea", "inve", "prop", "rest", "deci", "exec", "feed", "comp", "info")


@pytest.mark.parametrize("situation", TAKE_IDEAS)
def test_an_idea_is_added_to_an_open_case(journey: Journey, situation: str) -> None:
    bring(journey, situation)
    idea = came()
    done = triage.add_to_case(idea, by=journey.town.handlaggare_kultur, dialog=journey.dialog)
    assert (done.outcome, done.dialog_id, mails(idea)) == ("added", journey.dialog.pk, ["added"])
    assert Idea.objects.filter(dialog=journey.dialog).count() == 1, "no step was taken"
    assert everything() == []


def test_a_case_that_was_answered_takes_no_more(journey: Journey) -> None:
    bring(journey, "answ")
    idea = came()
    for _state in ("answered", "closed"):
        with pytest.raises(ValidationError) as refused:
            triage.add_to_case(idea, by=journey.town.handlaggare, dialog=journey.dialog)
        assert list(refused.value.message_dict) == ["case"]
        if journey.dialog.state == State.FEEDBACK:
            journey.close()
    assert IncomingIdea.objects.get().is_waiting


def test_whoever_sent_an_added_idea_hears_what_comes_of_the_case(journey: Journey) -> None:
    journey.to(State.INVESTIGATION)
    idea = came(email="tillagd@example.org")
    triage.add_to_case(idea, by=journey.town.handlaggare, dialog=journey.dialog)
    event = journey.decide_investigation()
    make_letters(event)
    assert Letter.objects.filter(event=event, contact=idea.contact).count() == 1


def test_a_referred_idea_is_answered(town: Town) -> None:
    idea = came()
    for _time in range(2):
        done = triage.refer(idea, by=town.handlaggare, **ANSWER | {"answer": " Vi har\r\ngjort det. "})
    assert (done.outcome, done.referral_kind, done.answer) == (
        "referred",
        "fault_report",
        "Vi har\ngjort det.",
    )
    assert mails(idea) == ["answered"]
    assert Contact.objects.get().erase_after is None, "the mail that answers says when"


@pytest.mark.parametrize("missing", ["kind", "referred_to", "answer"])
def test_a_referral_says_whereto_and_why(town: Town, missing: str) -> None:
    with pytest.raises(ValidationError):
        triage.refer(came(), by=town.handlaggare, **ANSWER | {missing: " "})
    assert IncomingIdea.objects.get().is_waiting


@pytest.mark.parametrize("field", ["referred_to", "answer"])
def test_a_text_that_nobody_filled_in_is_not_sent(town: Town, field: str) -> None:
    with pytest.raises(ValidationError) as refused:
        triage.refer(came(), by=town.handlaggare, **ANSWER | {field: "Ring [myndigheten] i dag."})
    assert "[myndigheten]" in refused.value.message_dict[field][0]
    assert IdeaMail.objects.count() == 0


def test_what_is_no_idea_is_set_aside_in_silence(town: Town) -> None:
    idea = came()
    triage.dismiss(idea, by=town.handlaggare)
    assert mails(idea) == []
    kept = timezone.localdate() + settings.CONTACT_KEPT_DAYS * DAY
    assert Contact.objects.get().erase_after == kept, "nothing will ever ask for it again"


def test_or_with_an_answer(town: Town) -> None:
    idea = came()
    triage.dismiss(idea, by=town.handlaggare, answer="Det här är inget förslag.")
    assert mails(idea) == ["answered"]


def test_nobody_is_mailed_who_left_no_address(town: Town) -> None:
    idea = came(email="")
    Contact.objects.create(incoming=idea, phone="08-1")
    triage.refer(idea, by=town.handlaggare, **ANSWER)
    assert mails(idea) == []
    assert Contact.objects.get().erase_after is not None


ACTS: dict[str, Any] = {
    "open": lambda idea, by, journey: opened(idea, by),
    "add": lambda idea, by, journey: triage.add_to_case(idea, by=by, dialog=journey.dialog),
    "refer": lambda idea, by, journey: triage.refer(idea, by=by, **ANSWER),
    "dismiss": lambda idea, by, journey: triage.dismiss(idea, by=by),
}
#: Who may: the matrix, literally.
MAY = {
    "handlaggare": True,
    "kollega": True,
    "handlaggare_kultur": True,
    "sekreterare": False,
    "sekreterare_kultur": False,
    "strateg": False,
    "fortroendevald": False,
    "administrator": False,
    "utan_uppdrag": False,
}


@pytest.mark.parametrize("act", ACTS)
def test_officials_of_any_office_and_nobody_else(journey: Journey, act: str) -> None:
    journey.to(State.IDEA)
    before = Dialog.objects.count()
    for who, may in MAY.items():
        idea, by = came(), getattr(journey.town, who)
        if may:
            assert not ACTS[act](idea, by, journey).is_waiting, who
            continue
        with pytest.raises(PermissionDenied):
            ACTS[act](idea, by, journey)
        assert IncomingIdea.objects.get(pk=idea.pk).is_waiting, who
    assert Dialog.objects.count() == before + (3 if act == "open" else 0)


@pytest.mark.parametrize("first", ACTS)
@pytest.mark.parametrize("then", ACTS)
def test_it_is_done_once_and_the_second_hears_who_was_first(journey: Journey, first: str, then: str) -> None:
    journey.to(State.IDEA)
    idea, town = came(), journey.town
    ACTS[first](idea, town.kollega, journey)
    told = mails(idea)
    with pytest.raises(triage.AlreadyHandled) as refused:
        ACTS[then](idea, town.handlaggare, journey)
    assert "Kollega" in refused.value.message
    assert mails(idea) == told
