"""The officials' pages of what came in: reading, doing, and what others see of it."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from dialogs.models import AnswerText, Dialog, IncomingIdea, PrivacyAct, State
from dialogs.triage import refer
from tests.journeys import Journey
from tests.people import Town

from .ideas import WORDS, came

pytestmark = pytest.mark.django_db
QUEUE = "/arbete/inkomna/"


def browser(person: Any) -> Client:
    client = Client()
    client.force_login(person)
    return client


def page(idea: IncomingIdea, what: str = "") -> str:
    return f"{QUEUE}{idea.pk}/{what}"


def typed(client: Client, address: str) -> dict[str, str]:
    """The form as it is shown, hidden fields and all."""
    form = client.get(address).context["form"]
    return {name: str(form[name].value() or "") for name in form.fields}


def test_the_queue_shows_what_waits_the_oldest_first_and_late_ones_marked(town: Town) -> None:
    for title, days in (("Nyss", 0), ("Försent", 9), ("Sista dagen", 5)):
        came(title, days_ago=days)
    refer(came("Klar"), by=town.kollega, kind="fault_report", referred_to="felanmälan", answer="Tack.")
    response = browser(town.handlaggare).get(QUEUE)
    assert [idea.title for idea, *_rest in response.context["rows"]] == ["Försent", "Sista dagen", "Nyss"]
    assert [late for _idea, _old, late, _done in response.context["rows"]] == [4, 0, 0]
    assert "4 dagar sen" in response.text
    assert [tab.count for tab in response.context["tabs"]] == [3, 1]
    handled = browser(town.handlaggare).get(f"{QUEUE}?flik=hanterade").text
    assert "Hänvisad till felanmälan" in handled
    assert "Kollega" in handled


@pytest.mark.parametrize(
    ("words", "found"), [("edsviken", 1), ("gångväg", 1), ("belysning", 0), ("gång", 1), ("  ", 2)]
)
def test_finding_one_by_its_words(town: Town, words: str, found: int) -> None:
    came()
    came("Bänkar", text="Vi vill sitta.")
    assert len(browser(town.handlaggare).get(QUEUE, {"q": words}).context["rows"]) == found


def test_many_come_in_pages_with_as_many_queries(town: Town, django_assert_max_num_queries: Any) -> None:
    for number in range(30):
        came(f"Idé {number}")
    client = browser(town.handlaggare)
    with django_assert_max_num_queries(12):
        assert "Sida 1 av 2" in client.get(QUEUE).text
    assert len(client.get(f"{QUEUE}?page=2").context["rows"]) == 5


def test_the_page_of_an_idea_asks_no_more_however_many_are_like_it(journey: Journey) -> None:
    journey.to(State.IDEA)
    idea, client = came(journey.dialog.title), browser(journey.town.handlaggare)
    came(journey.dialog.title)
    counts = []
    for _more in range(2):
        with CaptureQueriesContext(connection) as asked:
            assert client.get(page(idea)).status_code == 200
        counts.append(len(asked))
        for number in range(8):
            came(f"{journey.dialog.title} {number}")
            Journey(journey.town).register()
    assert counts[0] == counts[1]


def test_four_ways_on_and_texts_to_begin_with(town: Town) -> None:
    idea = came()
    text = browser(town.handlaggare).get(page(idea)).text
    for what in ("oppna/", "lagg-till/", "hanvisa/", "ingen-ide/"):
        assert page(idea, what) in text
    for one in AnswerText.objects.all():
        assert f"{page(idea, 'hanvisa/')}?svar={one.pk}" in text


#: Who sees whom to answer, while it waits: officials, for any of them may have to.
SEE_THE_SENDER = {"handlaggare", "kollega", "handlaggare_kultur"}
STAFF = SEE_THE_SENDER | {"sekreterare", "sekreterare_kultur", "strateg", "fortroendevald", "administrator"}


@pytest.mark.parametrize("who", sorted(STAFF))
def test_who_sees_the_sender(town: Town, who: str) -> None:
    text = browser(getattr(town, who)).get(page(came())).text
    assert WORDS in text
    assert ("brev@example.org" in text) == (who in SEE_THE_SENDER)
    assert ("Vad gör du med den?" in text) == (who in SEE_THE_SENDER)


@pytest.mark.parametrize("who", sorted(STAFF))
def test_in_a_case_its_own_office_answers_the_sender(journey: Journey, who: str) -> None:
    journey.to(State.INVESTIGATION)
    idea, town = came(), journey.town
    browser(town.handlaggare_kultur).post(page(idea, "lagg-till/"), {"case": journey.dialog.number})
    for address in (page(idea), reverse("staff:case", args=[journey.dialog.number])):
        text = browser(getattr(town, who)).get(address).text
        assert WORDS in text
        assert ("brev@example.org" in text) == (who in {"handlaggare", "kollega"}), address


def test_open_a_case_and_go_on_to_the_next(town: Town) -> None:
    idea, client = came(days_ago=2), browser(town.handlaggare)
    waits = came("Nästa")
    form = typed(client, page(idea, "oppna/"))
    assert form["title"] == idea.title
    answers = [client.post(page(idea, "oppna/"), form) for _twice in range(2)]
    assert {(answer.status_code, answer["Location"]) for answer in answers} == {(302, page(idea))}
    case = Dialog.objects.get()
    text = client.get(page(idea)).text
    assert f"Öppnad som ärende {case.number}" in text
    assert page(waits) in text
    assert page(idea) in client.get(reverse("staff:case", args=[case.number])).text


def test_a_text_fills_the_answer_in_and_may_be_changed(town: Town) -> None:
    idea, client = came(), browser(town.handlaggare)
    chosen = AnswerText.objects.get(kind="fault_report")
    address = f"{page(idea, 'hanvisa/')}?svar={chosen.pk}"
    form = typed(client, address)
    assert (form["kind"], form["answer"]) == (chosen.kind, chosen.text)
    client.post(address, form | {"answer": "Trasigt är nu lagat."})
    assert IncomingIdea.objects.get().answer == "Trasigt är nu lagat."
    assert "Trasigt är nu lagat." in client.get(page(idea)).text


@pytest.mark.parametrize("asked", ["", "0", "x", "9" * 30, "-1", "²"])
def test_a_text_that_is_not_there_fills_nothing_in(town: Town, asked: str) -> None:
    response = browser(town.handlaggare).get(page(came(), "hanvisa/"), {"svar": asked})
    assert response.status_code == 200
    assert not response.context["form"]["answer"].value()


def test_a_text_that_is_no_longer_offered_is_in_no_list(town: Town) -> None:
    chosen = AnswerText.objects.latest("pk")
    AnswerText.objects.filter(pk=chosen.pk).update(active=False)
    assert chosen.title not in browser(town.handlaggare).get(page(came())).text


def test_what_was_left_to_fill_in_is_said_at_its_field(town: Town) -> None:
    idea, client = came(), browser(town.handlaggare)
    form = {"kind": "other_service", "referred_to": "Regionen", "answer": "Ring [nummer]."}
    response = client.post(page(idea, "hanvisa/"), form)
    assert "[nummer]" in response.context["form"].errors["answer"][0]
    assert "Ring [nummer]." in response.text
    assert IncomingIdea.objects.get().is_waiting


def test_whoever_comes_second_keeps_the_text_and_is_told_who_was_first(town: Town) -> None:
    idea, client = came(), browser(town.handlaggare)
    form = {"kind": "other_service", "referred_to": "Regionen", "answer": "Långt och välskrivet."}
    browser(town.kollega).post(page(idea, "ingen-ide/"), {"answer": ""})
    response = client.post(page(idea, "hanvisa/"), form)
    assert response.status_code == 409
    assert "Kollega" in response.text
    assert "Långt och välskrivet." in response.text
    assert client.get(page(idea, "hanvisa/"))["Location"] == page(idea)


@pytest.mark.parametrize("number", ["MD-2016-9999", "x", ""])
def test_no_such_case(town: Town, number: str) -> None:
    response = browser(town.handlaggare).post(page(came(), "lagg-till/"), {"case": number})
    assert response.status_code == 200
    assert "case" in response.context["form"].errors


def test_cases_to_add_to_are_found_by_other_words(journey: Journey) -> None:
    journey.to(State.IDEA)
    client, title = browser(journey.town.handlaggare), journey.dialog.title
    response = client.get(page(came(), "lagg-till/"), {"q": title})
    [link] = re.findall(r'href="\?arende=([^"]+)"', response.text)
    assert link == journey.dialog.number
    chosen = client.get(page(came(), "lagg-till/"), {"arende": link}).context["form"]
    assert chosen["case"].value() == journey.dialog.number


def test_my_duties_say_how_many_wait_to_those_whom_it_concerns(town: Town) -> None:
    came()
    came("Sen", days_ago=20)
    for who in STAFF:
        text = browser(getattr(town, who)).get("/arbete/").text
        concerned = who in SEE_THE_SENDER | {"strateg"}
        assert ("2 nya idéer väntar" in text, "1 försenad" in text) == (concerned, concerned), who


def test_the_overview_says_it_too(town: Town) -> None:
    came("Sen", days_ago=20)
    text = browser(town.strateg).get("/arbete/oversikt/").text
    assert "1 idé från invånare väntar på att tas om hand" in text
    assert "1 av dem för länge" in text


def test_nothing_waits_and_nothing_is_said(town: Town) -> None:
    assert "nya idéer" not in browser(town.handlaggare).get("/arbete/").text


def test_an_erased_idea_says_only_what_was_done(town: Town) -> None:
    idea, client = came("Hemlig rubrik"), browser(town.handlaggare)
    client.post(page(idea, "ingen-ide/"), {"answer": ""})
    PrivacyAct.objects.create(kind="erasure", rule="words", data="idea", count=1)
    words = {"title": "", "text": "", "place": "", "answer": ""}
    IncomingIdea.objects.update(erased_at=timezone.now(), **words)
    for address in (page(idea), f"{QUEUE}?flik=hanterade"):
        text = client.get(address).text
        assert "gallrad" in text
        assert "Hemlig" not in text
