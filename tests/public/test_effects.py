"""What came of a dialogue, as residents read it: how it stands, what was told before, and when it is next."""

import datetime
from typing import Any

import pytest
import time_machine
from django.test import Client

from dialogs.models import Effect, State
from dialogs.publication import find_dialog, find_feedback
from tests.journeys import Journey

from .crawl import LINK

MISCHIEF = """Parken, till vänster om lekplatsen
https://www.sollentuna.se/malmparken?del=1&ar=2019
<script>alert(1)</script> <img src=x onerror=alert(1)>
javascript:alert(1) "https://example.org/"onclick="alert(1)\""""


def read(journey: Journey, client: Client, tail: str = "", at: datetime.date | None = None) -> str:
    with time_machine.travel(at or journey.today, tick=False):
        response = client.get(f"/dialoger/{journey.dialog.slug}/{tail}")
    return " ".join(response.content.decode().split())


@pytest.mark.parametrize("tail", ["", "aterkoppling/"])
def test_the_latest_comes_first_and_earlier_ones_stay(journey: Journey, client: Client, tail: str) -> None:
    journey.to(State.COMPLETED).wait(100).record_effect(influence="unknown", decision="")
    journey.wait(200).record_effect(what_came_of_it="Hela parken är öppen.")
    page = read(journey, client, tail)
    in_order = ("Dialogen påverkade beslutet", "Hela parken", "§ 45", "inte att säga ännu")
    told = [page.index(said) for said in in_order]
    assert told == sorted(told)
    assert "Vi följer upp" not in page


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (30, "Vi följer upp vad dialogen ledde till i {month} och berättar det här."),
        (185, "Vi följer upp vad dialogen ledde till i {month}"),  # the month is not over
        (230, "Vi skulle ha följt upp vad dialogen ledde till i {month}. Det är inte gjort ännu."),
    ],
)
def test_before_that_it_says_when(journey: Journey, client: Client, days: int, said: str) -> None:
    journey.to(State.COMPLETED)
    assert journey.dialog.follow_up_on == datetime.date(2016, 9, 11)
    closed_on = journey.today - datetime.timedelta(days=1)
    page = read(journey, client, at=closed_on + datetime.timedelta(days=days))
    assert said.format(month="september 2016") in page


def test_a_dialogue_that_is_not_closed_and_a_nej_promise_nothing(journey: Journey, client: Client) -> None:
    journey.to(State.FEEDBACK)
    assert "Vad blev det av det?" not in read(journey, client)
    told_why = Journey(journey.town, paragraph=100).to(State.INFORMATION)
    told_why.hold_information_meeting()
    assert "Vad blev det av det?" not in read(told_why, client)


def test_a_correction_replaces_and_is_seen_and_its_reason_is_not(journey: Journey, client: Client) -> None:
    journey.to(State.COMPLETED).record_effect(what_came_of_it="Parken öppnade 2018.")
    journey.wait(3)
    first = Effect.objects.get()
    journey.correct(first, by=journey.town.handlaggare, what_came_of_it="Den öppnade 2019.")
    page = read(journey, client)
    assert "Den öppnade 2019." in page
    assert "Parken öppnade 2018." not in page
    assert "rättat den" in page
    assert "Fel i underlaget" not in page


def test_what_is_shown_is_a_fact_of_the_latest_day(journey: Journey) -> None:
    """Recorded later, but about an earlier day: it does not tell how it stands."""
    journey.to(State.COMPLETED).wait(60)
    journey.record_effect(what_came_of_it="Senast.")
    journey.record_effect(what_came_of_it="Tidigare.", as_of=journey.today - datetime.timedelta(days=30))
    for found in (
        find_dialog(journey.dialog.slug, journey.today),
        find_feedback(journey.dialog.slug, journey.today),
    ):
        assert found
        assert [effect.what_came_of_it for effect in found.effects.told] == ["Senast.", "Tidigare."]


def test_only_addresses_on_the_web_become_links(journey: Journey, client: Client) -> None:
    journey.to(State.COMPLETED).record_effect(evidence=MISCHIEF)
    with time_machine.travel(journey.today, tick=False):
        html: Any = client.get(f"/dialoger/{journey.dialog.slug}/").content.decode()
    told = html[html.index("Var det syns") : html.index("</article>", html.index("Var det syns"))]
    links = LINK.findall(told) + [part.split('"')[0] for part in told.split('href="')[1:]]
    address = "https://www.sollentuna.se/malmparken?del=1&amp;ar=2019"
    assert f'<a href="{address}" rel="nofollow">' in told
    assert "lekplatsen<br>" in told
    assert {link.split(":")[0] for link in links} == {"https"}
    assert "<script" not in told
    assert "<img" not in told
    assert not [tag for tag in told.split("<a ")[1:] if "onclick" in tag.split(">")[0]]
