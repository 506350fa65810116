"""What many answered is told to everybody; what few answered to nobody; what somebody wrote to few (I10)."""

import pytest
from django.test import Client

from dialogs.figures import Selection, overview
from dialogs.figures.tally import making
from dialogs.models import State
from tests.hearing import answered
from tests.journeys import Journey
from tests.people import Town

FOUR = ("yes", "yes", "partly", "no")
SAID = "5 svarade några veckor efter nämndens svar: 3 ja, 1 delvis, 1 nej."


def pages(journey: Journey) -> list[str]:
    address = f"/dialoger/{journey.dialog.slug}/"
    return [Client().get(address + tail).text for tail in ("", "aterkoppling/")]


def test_five_answers_are_told_and_four_are_not(journey: Journey) -> None:
    journey.to(State.COMPLETED)
    answered(journey.dialog, *FOUR, comment="Hemligt")
    for page in pages(journey):
        assert "några veckor efter" not in page
    answered(journey.dialog, "yes", comment="Hemligt")
    for page in pages(journey):
        assert SAID in page
        assert "Fick deltagarna veta vad det ledde till?" in page
        assert "Hemligt" not in page


def figure(journey: Journey, **narrowed: object) -> tuple[object, ...]:
    year = journey.today.year
    asked = Selection(*(journey.today.replace(year=year, month=m, day=d) for m, d in ((1, 1), (12, 31))))
    found = overview(asked, journey.today).figures["heard_back"]
    return found.value, found.part, found.whole


def test_the_overview_counts_the_same_with_and_without_the_tally(journey: Journey) -> None:
    journey.to(State.COMPLETED)
    making.tally(journey.today)
    answered(journey.dialog, *FOUR)
    assert figure(journey) == (None, 0, 0), "too few"
    answered(journey.dialog, "yes")
    assert figure(journey) == (60, 3, 5), "an answer takes its month out of the tally"
    making.tally(journey.today)
    assert figure(journey) == (60, 3, 5)
    other = Journey(journey.town, paragraph=100).to(State.COMPLETED)
    answered(other.dialog, *FOUR)
    assert figure(journey) == (60, 3, 5), "what few answered is in no sum either"


def test_comments_are_read_by_those_who_work_with_the_case(
    journey: Journey, town: Town, client: Client
) -> None:
    answered(journey.to(State.COMPLETED).dialog, "no", comment="Jag <b>fick</b> inget")
    page = f"/arbete/arenden/{journey.dialog.number}/fick-du-veta/"
    for person in (town.handlaggare, town.kollega, town.sekreterare, town.strateg):
        client.force_login(person)
        shown = client.get(page)
        assert "Jag &lt;b&gt;fick&lt;/b&gt; inget" in shown.text
        assert "Svaren visas när minst 5 har kommit" in shown.text
        case = client.get(f"/arbete/arenden/{journey.dialog.number}/").text
        assert "fick&lt;/b&gt;" not in case
        assert page in case
    for person in (town.fortroendevald, town.handlaggare_kultur, town.administrator):
        client.force_login(person)
        assert client.get(page).status_code == 403
        assert page not in client.get(f"/arbete/arenden/{journey.dialog.number}/").text


@pytest.mark.parametrize("number", [1, 21])
def test_comments_are_paginated_and_in_no_telling_order(
    journey: Journey, town: Town, client: Client, number: int
) -> None:
    journey.to(State.COMPLETED)
    for count in range(number):
        answered(journey.dialog, "yes", comment=f"Nr {count:02}.")
    client.force_login(town.handlaggare)
    shown = client.get(f"/arbete/arenden/{journey.dialog.number}/fick-du-veta/")
    assert len(shown.context["page"].object_list) == min(number, 20)
    assert shown.context["page"].paginator.count == number
