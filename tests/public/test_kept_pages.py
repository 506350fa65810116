"""Whole pages are kept: nothing is made twice, and nothing old is told for longer than a minute (I11)."""

import datetime
import gzip
import time
from collections.abc import Callable, Iterator
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from committees.models import Committee
from dialogs.models import State
from dialogs.publication.version import ASKED_EVERY, clock
from dialogs.views.public.caching import MAX_AGE
from dialogs.views.public.memory import BESIDES, Kept, Memory, memory
from tests.journeys import DAY, Journey
from tests.people import Town

pytestmark = pytest.mark.usefixtures("kept")
STOCKHOLM = ZoneInfo("Europe/Stockholm")
NOON = datetime.datetime(2026, 11, 29, 12, tzinfo=datetime.UTC)


@pytest.fixture
def clockwork(monkeypatch: pytest.MonkeyPatch) -> Iterator[time_machine.Traveller]:
    monkeypatch.setattr("dialogs.publication.version.monotonic", time.time)
    with time_machine.travel(NOON, tick=False) as traveller:
        clock.forget()
        yield traveller


def asked(client: Client, path: str) -> list[str]:
    with CaptureQueriesContext(connection) as queries:
        assert client.get(path).status_code == 200
    return [query["sql"] for query in queries]


@pytest.mark.usefixtures("clockwork")
def test_a_page_is_made_once(journey: Journey, client: Client) -> None:
    page = f"/dialoger/{journey.to(State.EXECUTION).dialog.slug}/"
    first = client.get(page)
    assert asked(client, page) == []
    again = client.get(page)
    assert again.content == first.content
    assert dict(again.items()) == dict(first.items())
    assert client.head(page).status_code == 200


@pytest.mark.usefixtures("clockwork")
def test_whoever_has_it_is_told_so_without_a_query(journey: Journey, client: Client) -> None:
    page = f"/dialoger/{journey.to(State.EXECUTION).dialog.slug}/"
    tag = client.get(page)["ETag"]
    with CaptureQueriesContext(connection) as queries:
        response = client.get(page, headers={"If-None-Match": tag})
    assert (response.status_code, response.content, response["ETag"]) == (304, b"", tag)
    assert not queries
    assert set(response["Cache-Control"].split(", ")) == {"public", f"max-age={MAX_AGE}"}


def test_the_first_who_asks_with_an_old_tag_warms_it_for_all(journey: Journey, client: Client) -> None:
    page = f"/dialoger/{journey.to(State.EXECUTION).dialog.slug}/"
    tag = client.get(page)["ETag"]
    memory.clear()
    assert client.get(page, headers={"If-None-Match": tag}).status_code == 304
    assert len(memory) == 1


def withdraw(journey: Journey) -> None:
    document = journey.dialog.documents.get()
    document.withdrawn_by, document.withdrawn_at = journey.town.handlaggare, document.made_public_at
    document.save()


def correct(journey: Journey) -> None:
    record = journey.dialog.investigationdecisions.current().get()
    journey.correct(record, by=journey.town.sekreterare, reason="Rättat.")


def rename(journey: Journey) -> None:
    Committee.objects.filter(pk=journey.town.committee.pk).update(name="Ett annat namn")


@pytest.mark.parametrize("change", [withdraw, correct, rename])
def test_what_changed_is_gone_within_a_minute_from_every_cache(
    journey: Journey, client: Client, clockwork: time_machine.Traveller, change: Callable[[Journey], None]
) -> None:
    """A proxy asked us just before we noticed; it repeats what it got until its time is out."""
    journey.to(State.EXECUTION)
    journey.make_public(journey.keep_document())
    page = f"/dialoger/{journey.dialog.slug}/"
    clockwork.move_to(NOON)
    before = client.get(page)
    change(journey)
    clockwork.shift(ASKED_EVERY / 2)
    assert client.get(page).content == before.content  # not noticed yet
    [age] = [part for part in before["Cache-Control"].split(", ") if part.startswith("max-age=")]
    clockwork.move_to(NOON + datetime.timedelta(seconds=ASKED_EVERY))
    after = client.get(page)
    assert after.content != before.content
    assert after["ETag"] != before["ETag"]
    proxies_forget = ASKED_EVERY + int(age.removeprefix("max-age="))
    assert proxies_forget < 60


def test_an_answer_that_is_published_is_there_within_a_second(
    journey: Journey, client: Client, clockwork: time_machine.Traveller
) -> None:
    journey.to(State.FEEDBACK)
    page = f"/dialoger/{journey.dialog.slug}/aterkoppling/"
    assert client.get(page).status_code == 404
    journey.to(State.COMPLETED)
    clockwork.move_to(NOON + datetime.timedelta(seconds=1))
    assert client.get(page).status_code == 200


def test_a_page_that_was_not_there_is_there_as_soon_as_it_is(town: Town, client: Client) -> None:
    """What is missing is not kept: so nothing can be filled with addresses that never were."""
    for number in range(5):
        assert client.get(f"/dialoger/finns-inte-{number}/").status_code == 404
    assert len(memory) == 0


def test_a_new_day_is_told_at_midnight(
    journey: Journey, client: Client, clockwork: time_machine.Traveller
) -> None:
    journey.to(State.EXECUTION)
    page = f"/dialoger/{journey.dialog.slug}/"
    late = datetime.datetime.combine(journey.dialog.feedback_date + DAY, datetime.time(23, 59), STOCKHOLM)
    clockwork.move_to(late)
    before = client.get(page).content.decode()
    clockwork.shift(60)
    assert "1 dag sent" in before
    assert "2 dagar sent" in client.get(page).content.decode()


def test_whoever_reads_gzip_gets_the_same_in_fewer_bytes(journey: Journey, client: Client) -> None:
    page = f"/dialoger/{journey.to(State.EXECUTION).dialog.slug}/"
    plain = client.get(page)
    for _first_and_kept in range(2):
        packed = client.get(page, headers={"Accept-Encoding": "br, gzip"})
        assert packed["Content-Encoding"] == "gzip"
        assert gzip.decompress(packed.content) == plain.content
        assert int(packed["Content-Length"]) == len(packed.content) < len(plain.content) / 3
        memory.clear()
    tag = {"Accept-Encoding": "gzip", "If-None-Match": packed["ETag"]}
    assert client.get(page, headers=tag).status_code == 304
    assert not client.get(page, headers={"Accept-Encoding": "br"}).has_header("Content-Encoding")
    assert "Accept-Encoding" in plain["Vary"]


def test_languages_and_hosts_are_kept_apart(journey: Journey, client: Client) -> None:
    page = f"/dialoger/{journey.to(State.EXECUTION).dialog.slug}/"
    swedish = client.get(page)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    english = client.get(page)
    assert (swedish["Content-Language"], english["Content-Language"]) == ("sv", "en")
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "xx"
    assert client.get(page).content == swedish.content
    assert len(memory) == 2
    assert client.get(page, headers={"host": "elsewhere.example"}).status_code == 400
    assert len(memory) == 2


def test_whoever_is_logged_in_gets_nothing_from_it_and_puts_nothing_there(town: Town, client: Client) -> None:
    client.force_login(town.handlaggare, backend="committees.backends.RoleBackend")
    assert client.get("/").status_code == 200
    assert len(memory) == 0


@pytest.mark.parametrize("path", ["/logga-in/", "/healthz", "/ideer/ny/", "/dialoger/finns-inte/"])
def test_only_what_is_the_same_for_everybody_is_kept(db: None, client: Client, path: str) -> None:
    client.get(path)
    assert len(memory) == 0


def test_the_memory_has_an_end(db: None) -> None:
    small = Memory()
    version = clock.now()
    for number in range(10):
        small.keep(number, Kept(version, 200, {}, b"x" * 1000, b""), 3 * (1000 + BESIDES))
        small.get(0)
    assert small.get(9)
    assert small.get(0)
    assert not small.get(1)
    assert len(small) == 3
