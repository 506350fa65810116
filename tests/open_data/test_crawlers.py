"""What search engines and finders of holes ask for first."""

import datetime
from xml.etree import ElementTree as ET

import pytest
from django.test import Client
from django.utils.timezone import localdate

from dialogs.models import State
from dialogs.sitemap import PublicSitemap
from tests.journeys import Journey
from tests.people import Town

MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
HOST = "http://127.0.0.1:8000"


def listed(client: Client, query: str = "") -> dict[str, str]:
    """Address and day of every page."""
    found = ET.fromstring(client.get(f"/sitemap.xml{query}").content)
    return {url.findtext(f"{MAP}loc", ""): url.findtext(f"{MAP}lastmod", "") for url in found}


def test_every_published_page_is_there_and_is_listed(cases: list[Journey], client: Client) -> None:
    pages = listed(client)
    slugs = [journey.dialog.slug for journey in cases if journey.dialog]
    answers = {f"{HOST}/dialoger/{slug}/aterkoppling/" for slug in slugs[2:4]}
    assert {page for page in pages if page.endswith("/aterkoppling/")} == answers
    assert {page for page in pages if pages[page]} - answers == {
        f"{HOST}/dialoger/{slug}/" for slug in slugs[:-1]
    }
    for page in pages:
        assert client.get(page.removeprefix(HOST)).status_code == 200, page


def test_the_day_is_that_of_the_last_public_change(town: Town, client: Client) -> None:
    journey = Journey(town, start=datetime.date(2016, 3, 1)).to(State.INFORMATION)
    page = f"{HOST}/dialoger/{journey.dialog.slug}/"  # type: ignore[union-attr]
    assert listed(client)[page] == str(journey.today - datetime.timedelta(days=1))
    journey.wait(10).hold_information_meeting()
    assert listed(client)[page] == str(journey.today - datetime.timedelta(days=1))


def test_many_pages_are_several_files(
    cases: list[Journey], client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = listed(client)
    monkeypatch.setattr(PublicSitemap, "limit", 6)
    robots = client.get("/robots.txt").content.decode()
    files = [line.removeprefix("Sitemap: ") for line in robots.splitlines() if line.startswith("Sitemap")]
    assert len(files) == 3
    parts = [listed(client, file.removeprefix(f"{HOST}/sitemap.xml")) for file in files]
    assert sum(map(len, parts)) == len(whole)
    assert {page for part in parts for page in part} == set(whole)
    assert client.get("/sitemap.xml?p=99").status_code == 404
    assert client.get("/sitemap.xml?p=x").status_code == 404


def test_robots_are_kept_from_what_needs_a_login(db: None, client: Client) -> None:
    response = client.get("/robots.txt")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert "Disallow: /arbete/\n" in response.content.decode()
    assert "/dialoger" not in response.content.decode()


def test_whoever_finds_a_hole_knows_whom_to_tell(db: None, client: Client) -> None:
    told = dict(
        line.split(": ", 1) for line in client.get("/.well-known/security.txt").content.decode().splitlines()
    )
    assert told["Contact"].startswith("mailto:")
    days = (datetime.datetime.fromisoformat(told["Expires"]).date() - localdate()).days
    assert 150 < days < 366
    assert told["Canonical"] == f"{HOST}/.well-known/security.txt"
