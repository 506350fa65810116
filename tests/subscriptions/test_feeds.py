"""Atom, read back by a parser: each published step under an identity that never changes, and nothing else."""

import datetime
from typing import Any
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.http import parse_http_date

from dialogs.models import Dialog, State
from dialogs.views.public.caching import MAX_AGE
from tests.journeys import Journey
from tests.people import Town

ATOM = "{http://www.w3.org/2005/Atom}"


def entries(client: Client, address: str = "/dialoger/flode.atom") -> list[dict[str, str]]:
    answer = client.get(address)
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/atom+xml; charset=utf-8")
    feed = ElementTree.fromstring(answer.content)
    names = ("id", "title", "updated", "published", "summary")
    found = [
        {name: entry.findtext(ATOM + name) or "" for name in names} for entry in feed.iter(f"{ATOM}entry")
    ]
    for told, entry in zip(found, feed.iter(f"{ATOM}entry"), strict=True):
        link, author = entry.find(f"{ATOM}link"), entry.findtext(f"{ATOM}author/{ATOM}name")
        assert link is not None
        told |= {"link": link.attrib["href"], "author": author or ""}
    return found


def test_a_case_as_it_goes_on_the_newest_first(journey: Journey, client: Client) -> None:
    journey.to(State.DECISION)
    assert entries(client) == [], "nothing is published yet"
    journey.to(State.EXECUTION)
    (first,) = entries(client)
    assert first["title"] == f"En ny dialog att delta i: {journey.dialog.title}"
    assert first["author"] == "Stadsbyggnadsnämnden"
    assert first["link"] == f"http://127.0.0.1:8000/dialoger/{journey.dialog.slug}/"
    assert first["id"].startswith("tag:127.0.0.1,2026:handelse/")
    journey.reschedule_feedback()
    journey.to(State.COMPLETED).record_effect()
    told = entries(client)
    assert [one["title"].split(":")[0] for one in told] == [
        "Vad dialogen ledde till",
        "Nämndens svar är här",
        "Nämndens svar kommer en annan dag",
        "En ny dialog att delta i",
    ]
    assert told[-1]["id"] == first["id"]
    assert len({one["id"] for one in told}) == 4
    assert entries(client, f"/dialoger/{journey.dialog.slug}/flode.atom") == told


def test_the_feed_itself_says_what_it_is(journey: Journey, client: Client) -> None:
    slug = journey.to(State.EXECUTION).dialog.slug
    for address, identity in {
        "/dialoger/flode.atom": "tag:127.0.0.1,2026:alla",
        "/dialoger/flode.atom?namnd=sbn": "tag:127.0.0.1,2026:namnd-sbn",
        f"/dialoger/{slug}/flode.atom": f"tag:127.0.0.1,2026:dialog-{slug}",
    }.items():
        feed = ElementTree.fromstring(client.get(address).content)
        assert feed.findtext(f"{ATOM}id") == identity
        links = {link.attrib.get("rel"): link.attrib["href"] for link in feed.findall(f"{ATOM}link")}
        assert links["self"] == f"http://127.0.0.1:8000{address}"
        assert feed.findtext(f"{ATOM}title")
        assert datetime.datetime.fromisoformat(feed.findtext(f"{ATOM}updated") or "").tzinfo


def test_a_correction_is_the_same_entry_changed(journey: Journey, client: Client) -> None:
    journey.to(State.COMPLETED)
    before = entries(client)[0]
    feedback = journey.dialog.published_feedback()
    feedback.does = "Lampor sätts upp i juni."
    journey.correct(feedback, by=journey.town.sekreterare)
    after = entries(client)[0]
    assert after["id"] == before["id"]
    assert after["published"] == before["published"]
    assert after["updated"] > before["updated"]
    assert "i juni" in after["summary"]


def test_of_one_committee(town: Town, journey: Journey, client: Client) -> None:
    journey.to(State.EXECUTION)
    assert len(entries(client, "/dialoger/flode.atom?namnd=sbn")) == 1
    assert entries(client, "/dialoger/flode.atom?namnd=kfn") == []
    assert client.get("/dialoger/flode.atom?namnd=finns-inte").status_code == 404


@pytest.mark.parametrize("tail", ["flode.atom", "kalender.ics"])
def test_what_is_unpublished_answers_like_what_never_was(journey: Journey, client: Client, tail: str) -> None:
    hidden = journey.to(State.DECISION).dialog.slug
    seen = set()
    for slug in (hidden, "finns-inte"):
        answer = client.get(f"/dialoger/{slug}/{tail}")
        seen.add((answer.status_code, answer.content.replace(slug.encode(), b"")))
    assert {status for status, _body in seen} == {404}
    assert len(seen) == 1


def test_a_reader_asks_briefly(journey: Journey, client: Client) -> None:
    journey.to(State.EXECUTION)
    first = client.get("/dialoger/flode.atom")
    tag = {"If-None-Match": first["ETag"]}
    assert client.get("/dialoger/flode.atom", headers=tag).status_code == 304
    assert set(first["Cache-Control"].split(", ")) == {"public", f"max-age={MAX_AGE}"}
    client.cookies["django_language"] = "en"
    assert client.get("/dialoger/flode.atom").content == first.content, "in Swedish for every program"
    journey.reschedule_feedback()
    assert client.get("/dialoger/flode.atom", headers=tag).status_code == 200
    after = client.get("/dialoger/flode.atom")
    assert parse_http_date(after["Last-Modified"]) > parse_http_date(first["Last-Modified"])


def test_an_empty_feed_is_always_the_same(town: Town, client: Client) -> None:
    first = client.get("/dialoger/flode.atom")
    assert client.get("/dialoger/flode.atom", headers={"If-None-Match": first["ETag"]}).status_code == 304


@pytest.mark.parametrize("evil", ["<script>alert(1)</script>", "]]> & <b>", "\x0b\x1f\ufffe"])
def test_nothing_that_is_written_breaks_it(journey: Journey, client: Client, evil: str) -> None:
    journey.to(State.FEEDBACK)
    journey.compile_results()
    journey.write_feedback(does=f"Lampor {evil}")
    journey.publish_feedback()
    Dialog.objects.filter(pk=journey.dialog.pk).update(title=f"Parken {evil}")
    told = entries(client)[0]
    assert told["title"].startswith("Nämndens svar är här: Parken")
    assert "<script" not in told["summary"], "text stays text in the HTML"
    assert "<p>Lampor" in told["summary"]


def test_many_cost_as_many_queries_as_one(town: Town, client: Client) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert entries(client)
        return len(captured)

    Journey(town).to(State.EXECUTION)
    one = queries()
    for number in range(1, 6):
        Journey(town, paragraph=100 * number).to(State.EXECUTION)
    assert queries() == one <= 3


def test_pages_say_how_to_be_told(journey: Journey, client: Client) -> None:
    slug = journey.to(State.INFORMATION).dialog.slug
    ways = ("prenumerera/", "kalender.ics", "flode.atom")
    page = client.get(f"/dialoger/{slug}/").content.decode()
    assert all(f'href="/dialoger/{slug}/{way}"' in page for way in ways)
    listed = client.get("/dialoger/?namnd=sbn").content.decode()
    for way in ("/prenumerera/", "/kalender/dialoger.ics", "/dialoger/flode.atom"):
        assert f'href="{way}?namnd=sbn"' in listed
        assert f'href="{way}"' in client.get("/dialoger/").content.decode()
    journey.hold_information_meeting()
    page = client.get(f"/dialoger/{slug}/").content.decode()
    assert f"/dialoger/{slug}/prenumerera/" not in page, "there is nothing more to tell"


def test_pages_point_at_their_feeds(journey: Journey, client: Client) -> None:
    slug = journey.to(State.EXECUTION).dialog.slug
    everything = 'type="application/atom+xml" title="'
    for page, feed in {
        "/": "/dialoger/flode.atom",
        f"/dialoger/{slug}/": f"/dialoger/{slug}/flode.atom",
        "/dialoger/?namnd=sbn": "/dialoger/flode.atom?namnd=sbn",
    }.items():
        html = client.get(page).content.decode()
        head: Any = html.partition("</head>")[0]
        assert everything in head
        assert f'href="{feed}"' in head
