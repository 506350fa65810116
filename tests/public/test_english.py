"""Whoever asks for English gets all of the interface in English, and every Swedish text marked as Swedish."""

import re

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from committees.models import Committee, Office
from dialogs.models import Dialog, State
from tests import hearing
from tests.journeys import Journey
from tests.people import Town

from .canaries import kind, tokens_in
from .crawl import crawl
from .english import Said, said, swedish_phrases
from .town_of_canaries import fill

SWEDISH_LETTERS = re.compile("[åäöÅÄÖ]")
ADDRESS = re.compile(r"https?://\S+")
#: The window's title and descriptions for other programs hold one text each, and no markup.
UNMARKED = ("title", "meta")
#: What is Swedish law or this municipality's own, and has no English name.
TERMS = ("medborgarförslag", "allmän handling", "Sollentuna kommun")


@pytest.fixture
def pages(town: Town, client: Client) -> dict[str, list[Said]]:
    """Every public page in English, by address."""
    fill(town)
    told = Dialog.objects.filter(events__step="publish_feedback").earliest("pk")
    hearing.asked(told)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    found = {address: page[page.index("<!doctype html>") :] for address, page in crawl(client).items()
             if "<!doctype html>" in page}  # fmt: skip
    assert len(found) > 30
    secret = reverse("public:heard_back", args=[hearing.token()])
    found[secret] = client.get(secret).text
    found[f"{secret} (refused)"] = client.post(secret).text
    return {address: said(page) for address, page in found.items()}


def in_english(pages: dict[str, list[Said]]) -> list[tuple[str, Said]]:
    """What is read as English, wherever it stands."""
    return [(address, one) for address, told in pages.items() for one in told if one.language == "en"]


def test_nothing_of_the_interface_is_left_in_swedish(pages: dict[str, list[Said]]) -> None:
    phrases = swedish_phrases()
    assert len(phrases) > 1000
    found = {
        (one.where, one.text[:80], phrase)
        for _address, one in in_english(pages)
        for phrase in phrases - set(TERMS)
        if phrase in one.text
    }
    assert not found, "\n".join(map(str, sorted(found)))


def test_what_people_wrote_is_marked_as_swedish(pages: dict[str, list[Said]]) -> None:
    found = {
        (one.where, kind(sign), re.sub(r"canary[^/]*", "…", address))
        for address, one in in_english(pages)
        if not one.where.startswith(UNMARKED)
        for sign in tokens_in(ADDRESS.sub("", one.text))
    }
    assert not found, "\n".join(map(str, sorted(found)))
    marked = {
        sign
        for told in pages.values()
        for one in told
        if one.language == "sv"
        for sign in tokens_in(one.text)
    }
    assert len(marked) > 100, "control: people wrote a lot"


def test_what_looks_swedish_is_marked_so(pages: dict[str, list[Said]]) -> None:
    """Names of bodies are names, also in an English sentence."""
    names = [*TERMS, *(str(body) for model in (Committee, Office) for body in model.objects.all())]
    found = set()
    for _address, one in in_english(pages):
        text = one.text
        for name in names:
            text = text.replace(name, "")
        if SWEDISH_LETTERS.search(text) and not one.where.startswith(UNMARKED):
            found.add((one.where, text[:100]))
    assert not found, "\n".join(map(str, sorted(found)))


def test_dates_and_times_are_written_the_english_way(journey: Journey, client: Client) -> None:
    journey.to(State.EXECUTION).plan_occasion()
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    page = client.get(f"/dialoger/{journey.dialog.slug}/").text
    assert '<html lang="en">' in page
    days = re.findall(r"<time[^>]*>([^<]*)</time>", page)
    assert days
    for day in days:
        assert re.fullmatch(r"\d{1,2}\s[A-Z][a-z]+\s20\d\d(\sat\s\d\d:\d\d)?", day.replace("\xa0", " ")), day


def test_a_page_in_swedish_is_never_answered_in_english_nor_the_other_way(
    journey: Journey, client: Client
) -> None:
    """Also when both are kept (views/public/keeping.py), and whatever else the cookie or the browser says."""
    page = f"/dialoger/{journey.to(State.EXECUTION).dialog.slug}/"
    asked = {
        "sv": [None, "sv", "de", "EN", "en-GB", ""],
        "en": ["en"],
    }
    for _again in range(2):
        for language, cookies in asked.items():
            for cookie in cookies:
                visitor = Client(headers={"Accept-Language": "en" if language == "sv" else "sv"})
                if cookie is not None:
                    visitor.cookies[settings.LANGUAGE_COOKIE_NAME] = cookie
                answer = visitor.get(page)
                assert answer["Content-Language"] == language, cookie
                assert f'<html lang="{language}">' in answer.text
                assert "Cookie" in answer["Vary"]
    tags = {visitor.get(page)["ETag"] for visitor in (Client(), _english())}
    assert len(tags) == 2, "so a browser that changes language never keeps the other one"
    swedish = Client().get(page)["ETag"]
    assert _english().get(page, headers={"If-None-Match": swedish}).status_code == 200


def _english() -> Client:
    client = Client()
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    return client


def test_an_address_never_chooses_the_language(journey: Journey, client: Client) -> None:
    """One page has one address: docs/decisions.md, "English is a choice, and no address"."""
    page = f"/dialoger/{journey.to(State.EXECUTION).dialog.slug}/?lang=en&language=en"
    assert client.get(page)["Content-Language"] == "sv"
    assert "hreflang" not in client.get(page).text
