"""The way of an idea, told to whoever brought it: each step in its words, in text and in HTML."""

from collections.abc import Callable

import pytest
from django.utils.formats import date_format

from dialogs.letters.wording import TOLD
from dialogs.models import Dialog, State
from tests.journeys import Journey
from tests.people import Town

from .reading import brought, come, read

Act = Callable[[Journey], object]
COMMITTEE, OFFICE = "Stadsbyggnadsnämnden", "Stadsbyggnadskontoret"


def remit(journey: Journey) -> None:
    journey.decide_dialog(outcome="remit", reason="Oklart.")


def refuse(journey: Journey) -> None:
    journey.decide_dialog(outcome="no", reason="Nej.")


def publish(journey: Journey) -> None:
    journey.compile_results()
    journey.write_feedback(does="Lampor sätts upp.", next_steps="I maj.")
    journey.publish_feedback()


#: where it starts, what is done, and what is read
READ: dict[str, tuple[str, Act, tuple[str, ...]]] = {
    "referred elsewhere": (
        State.IDEA,
        lambda journey: journey.refer_elsewhere(),
        ("Vi har lämnat din idé vidare", "Den hör hemma hos Skolan", "Det är en fråga för skolan."),
    ),
    "to a committee": (
        State.IDEA,
        lambda journey: journey.refer_to_committee(),
        (f"lämnat den till {COMMITTEE}.", "Vi räknar med ett beslut senast den {due_on}."),
    ),
    "JA to investigate": (
        State.INVESTIGATION,
        lambda journey: journey.decide_investigation(),
        ("att gå vidare med din idé.", f"Nu skriver {OFFICE} ett förslag"),
    ),
    "NEJ to investigate": (
        State.INVESTIGATION,
        lambda journey: journey.decide_no(),
        ("att det inte blir någon dialog om din idé.", "informationsmöte", "hållas senast den {due_on}."),
    ),
    "JA to a dialogue": (
        State.DECISION,
        lambda journey: journey.decide_dialog(),
        ("att hålla en dialog.", "till och med den {ends_on}.", "svarar er alla senast den {feedback_date}."),
    ),
    "sent back": (State.DECISION, remit, ("behöver arbetas om.", f"{OFFICE} arbetar om det")),
    "NEJ to a dialogue": (State.DECISION, refuse, ("att det inte blir någon dialog om din idé.",)),
    "another day": (
        State.FEEDBACK,
        lambda journey: journey.reschedule_feedback(),
        ("om en ny dag för sitt svar", "svarar er alla senast den {feedback_date}."),
    ),
    "broken off": (
        State.EXECUTION,
        lambda journey: journey.cancel_dialog(),
        ("att avbryta dialogen", "Nämnden svarar senast den {feedback_date}."),
    ),
    "information meeting": (
        State.INFORMATION,
        lambda journey: journey.hold_information_meeting(),
        ("Informationsmötet om din idé hölls den", "ditt ärende är avslutat."),
    ),
    "answered": (
        State.FEEDBACK,
        publish,
        (f"{COMMITTEE} har svarat alla", "Lampor sätts upp.", "I maj.", "Om några veckor frågar vi dig"),
    ),
    "withdrawn": (
        State.PROPOSAL,
        lambda journey: journey.withdraw(),
        ("Kommunen går inte vidare med din idé, och ärendet är avslutat.",),
    ),
}


def test_every_step_that_is_told_is_a_step() -> None:
    assert {step for step, _state in TOLD} <= Dialog.STEPS.keys()
    assert all(state in (Dialog.STEPS[step].targets or [state]) for step, state in TOLD)


@pytest.mark.parametrize("way", READ)
def test_what_is_read(begun: Town, journey: Journey, way: str) -> None:
    state, act, sentences = READ[way]
    brought(journey).to(state)
    come(journey)
    act(journey)
    (letter,) = come(journey)
    said, dialog = read(letter), journey.dialog
    days = {
        name: date_format(day, "j F Y") if (day := getattr(dialog, name)) else ""
        for name in ("due_on", "ends_on", "feedback_date")
    }
    assert said.count("Hej Kim!") == 2
    for sentence in (*sentences, f"ange ärendenummer {dialog.number}."):
        assert said.count(sentence.format(**days)) >= 2, sentence
    is_public = dialog.state in State.public()
    assert (dialog.title in said) == (f"/dialoger/{dialog.slug}/" in said) == is_public
    assert "/arbete/" not in said
    assert (letter.to, letter.cc, letter.bcc) == (["kim@example.org"], [], [])


def test_a_day_that_is_over_is_not_promised(begun: Town, journey: Journey) -> None:
    """The mail server was away for a year."""
    brought(journey).to(State.INVESTIGATION)
    journey.wait(365)
    (letter,) = come(journey)
    assert "lämnat den till Stadsbyggnadsnämnden." in read(letter)
    assert "senast den" not in read(letter)


def test_an_answer_is_read_as_it_was_corrected(begun: Town, journey: Journey) -> None:
    brought(journey).to(State.FEEDBACK)
    come(journey)
    publish(journey)
    feedback = journey.dialog.publicfeedbacks.get()
    feedback.does = "Lampor sätts upp i juni."
    journey.correct(feedback, by=journey.town.sekreterare)
    (letter,) = come(journey)
    assert "Lampor sätts upp i juni." in read(letter)
