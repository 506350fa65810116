"""The secret link: where an idea stands at each step of its way, and no case before its time (I10, I17)."""

import re
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from django.utils.formats import date_format

from dialogs.models import IncomingIdea, PrivacyAct, State
from dialogs.secret_link import token_of
from dialogs.triage.acts import add_to_case, dismiss, open_case, refer
from dialogs.triage.queue import due_on
from tests.incoming import token
from tests.journeys import DAY, Journey
from tests.letters.test_what_residents_read import publish
from tests.people import Town
from tests.triage.ideas import WORDS, came

from .sending import text_of

SECRET = "Kanariegul rubrik"
COMMITTEE, OFFICE = "Stadsbyggnadsnämnden", "Stadsbyggnadskontoret"


def read(idea: IncomingIdea) -> str:
    answer = Client().get(f"/ideer/{token(idea)}/")
    assert answer.status_code == 200
    return text_of(answer)


def stands(page: str) -> str:
    """Which of the six steps is drawn as the one it is at."""
    found = re.search(r"Nu(?: – försenat)? (Idé|Beslut om utredning|Förslag|Beslut om dialog)\b", page)
    return found[1] if found else ""


@pytest.fixture
def idea(town: Town) -> IncomingIdea:
    return came(days_ago=400)


@pytest.fixture
def case(town: Town, idea: IncomingIdea) -> Journey:
    """A case that began long ago, so that its steps can be taken one after the other."""
    journey = Journey(town)
    journey.register(title=SECRET)
    return journey


def added(idea: IncomingIdea, case: Journey) -> IncomingIdea:
    return add_to_case(idea, by=case.town.handlaggare, dialog=case.dialog, at=case.at)


def test_it_waits_and_says_until_when(town: Town, settings: Any) -> None:
    idea = came(days_ago=3)
    page = read(idea)
    assert "Tack, vi har fått din idé" in page
    due = due_on(idea)
    assert due == timezone.localdate() + (settings.IDEA_TRIAGE_DAYS - 3) * DAY
    assert f"Vi läser den senast {date_format(due, 'j F Y')}" in page.replace("\xa0", " ")
    assert "Spara den här länken" in page
    assert f"http://testserver/ideer/{token(idea)}/" in page
    for words in (idea.title, WORDS, "Båtklubben"):
        assert words in page
    assert "Vi är sena" not in page
    assert stands(page) == "Idé"


def test_it_says_when_it_is_late(town: Town, settings: Any) -> None:
    assert "Vi är sena" in read(came(days_ago=settings.IDEA_TRIAGE_DAYS + 1))
    assert "Vi är sena" not in read(came(days_ago=settings.IDEA_TRIAGE_DAYS))


def test_nobody_is_named_behind_a_link(town: Town) -> None:
    page = read(came())
    assert "Brevskrivare" not in page
    assert "brev@example.org" not in page


def test_the_answer_is_there_to_be_read(town: Town, idea: IncomingIdea) -> None:
    refer(
        idea, by=town.handlaggare, kind="fault_report", referred_to="Gatukontoret", answer="Vi lagar\n\ndem."
    )
    page = read(idea)
    assert "Vi har svarat på din idé" in page
    assert "Den hör hemma hos Gatukontoret" in page
    assert "Vårt svar till dig Vi lagar dem." in page
    assert stands(page) == ""


@pytest.mark.parametrize("answer", ["", "Det är reklam."])
def test_what_is_no_idea_is_told_so(town: Town, idea: IncomingIdea, answer: str) -> None:
    dismiss(idea, by=town.handlaggare, answer=answer)
    page = read(idea)
    assert "så vi går inte vidare med det här" in page
    assert ("Vårt svar till dig" in page) == bool(answer)
    assert answer in page


def test_a_case_is_opened(town: Town, idea: IncomingIdea) -> None:
    opened = open_case(idea, by=town.handlaggare, title=SECRET, key=uuid.uuid4())
    page = read(idea)
    assert "Din idé finns i ett av kommunens ärenden" in page
    assert f"öppnat ärende {opened.dialog.number}." in page
    assert SECRET not in page
    assert stands(page) == "Idé"


Act = Callable[[Journey], object]


def to(state: str) -> Act:
    return lambda journey: journey.to(state)


def refuse(journey: Journey) -> None:
    journey.to(State.INVESTIGATION).decide_no()


def hold_meeting(journey: Journey) -> None:
    journey.to(State.INFORMATION).hold_information_meeting()


def answer(journey: Journey) -> None:
    publish(journey.to(State.FEEDBACK))


#: what is done, where it stands then, and what is read
WAYS: dict[str, tuple[Act, str, tuple[str, ...]]] = {
    "to a committee": (
        to(State.INVESTIGATION),
        "Beslut om utredning",
        ("Din idé är hos nämnden", f"{COMMITTEE} ska bestämma", "Vi räknar med ett beslut senast {due_on}"),
    ),
    "JA to investigate": (
        to(State.PROPOSAL),
        "Förslag",
        (
            "Nämnden vill gå vidare",
            f"{OFFICE} skriver ett förslag",
            "Förslaget ska vara klart senast {due_on}",
        ),
    ),
    "proposed": (
        to(State.DECISION),
        "Beslut om dialog",
        ("Ett förslag till dialog ligger hos nämnden", "Vi räknar med ett beslut senast {due_on}"),
    ),
    "withdrawn": (to(State.WITHDRAWN), "", ("Vi har avslutat ditt ärende", "går inte vidare med din idé")),
    "referred": (to(State.REFERRED), "", ("Vi har lämnat din idé vidare", "Vårt ärende är avslutat")),
    "a dialogue": (to(State.EXECUTION), "", ("Till dialogens sida",)),
    "over": (to(State.FEEDBACK), "", ("Nämndens svar är på väg", "Nämnden svarar senast {feedback_date}")),
    "answered": (answer, "", ("Nämndens svar är här", "Läs nämndens svar", "Lampor sätts upp.")),
    "NEJ": (refuse, "", ("Det blir ingen dialog den här gången", "Mötet ska hållas senast {due_on}")),
    "meeting held": (hold_meeting, "", ("Det blev ingen dialog om din idé.",)),
}


@pytest.mark.parametrize("way", WAYS)
def test_each_step_of_the_way(case: Journey, idea: IncomingIdea, way: str) -> None:
    act, step, sentences = WAYS[way]
    added(idea, case)
    act(case)
    page, dialog = read(idea).replace("\xa0", " "), case.dialog
    days = {
        name: date_format(day, "j F Y") if (day := getattr(dialog, name)) else ""
        for name in ("due_on", "feedback_date")
    }
    for sentence in sentences:
        assert sentence.format(**days) in page, sentence
    assert stands(page) == step or not step
    is_public = dialog.state in State.public()
    assert (SECRET in page) == is_public
    links = Client().get(f"/ideer/{token(idea)}/").content.decode()
    assert (f'href="/dialoger/{dialog.slug}/"' in links) == is_public
    assert (f'href="/dialoger/{dialog.slug}/aterkoppling/"' in links) == (way == "answered")
    assert "/arbete/arenden" not in links


def test_answers_are_told_from_the_day_it_came_into_the_case(case: Journey, idea: IncomingIdea) -> None:
    case.to(State.PROPOSAL)
    added(idea, case)
    page = read(idea)
    assert "Det här har vi svarat" in page
    assert "vill gå vidare med din idé" not in page.partition("Det här har vi svarat")[2]
    case.to(State.EXECUTION)
    assert "att hålla en dialog" in read(idea)


def test_what_was_written_to_somebody_else_stays_theirs(case: Journey, idea: IncomingIdea) -> None:
    added(idea, case)
    case.refer_elsewhere(answer="Hej Anna, det här är till dig.")
    page = read(idea)
    assert "Vi har lämnat din idé vidare" in page
    assert "Anna" not in page


def test_erased_words_are_gone_and_what_was_done_stays(town: Town, idea: IncomingIdea) -> None:
    refer(idea, by=town.handlaggare, kind="fault_report", referred_to="Gatukontoret", answer="Vi lagar dem.")
    words: Any = {"kind": "erasure", "rule": "words", "data": "idea", "count": 1}
    PrivacyAct.objects.create(**words)
    gone = {"title": "", "text": "", "place": "", "answer": "", "erased_at": timezone.now()}
    IncomingIdea.objects.update(**gone)
    page = read(idea)
    assert "Texten raderades" in page
    assert "Vi har svarat på din idé" in page
    assert "Vi lagar dem." not in page
    assert WORDS not in page


def test_the_link_is_kept_by_no_cache_and_found_by_no_search(idea: IncomingIdea, client: Client) -> None:
    answer = client.get(f"/ideer/{token(idea)}/")
    assert "no-store" in answer["Cache-Control"]
    assert answer["X-Robots-Tag"] == "noindex"
    assert answer["Referrer-Policy"] == "same-origin"
    assert not client.cookies
    assert client.post(f"/ideer/{token(idea)}/").status_code == 405


def test_a_wrong_link_answers_as_an_address_that_never_was(idea: IncomingIdea, client: Client) -> None:
    nowhere = text_of(client.get("/dialoger/finns-inte/"))
    mine = token(idea)
    other = token_of("subscription", idea.pk)
    unknown = token(IncomingIdea())
    for wrong in (mine[:-1] + ("A" if mine[-1] != "A" else "B"), other, unknown):
        answer = client.get(f"/ideer/{wrong}/")
        assert (answer.status_code, text_of(answer)) == (404, nowhere)
        assert idea.title not in answer.content.decode()
    for hopeless in ("x", mine[:-1], mine + "A", mine.upper(), idea.pk.hex):
        assert client.get(f"/ideer/{hopeless}/").status_code == 404
