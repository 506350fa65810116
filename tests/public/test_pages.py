"""What every public page promises: no cookie, no third party, no model, one answer for what is not there."""

import re
from collections.abc import Iterable
from typing import Any

import pytest
from django.conf import settings
from django.db import connection
from django.db.models import Manager, Model, QuerySet
from django.test import Client
from django.test.utils import CaptureQueriesContext

from dialogs.models import State
from tests.journeys import Journey
from tests.people import Town

from .crawl import START, crawl

#: What a browser fetches or sends by itself; a link is followed by a person.
FETCHED = re.compile(r'<(?!a\s)[^>]*\s(?:src|srcset|href|action|data|poster)="(?:https?:)?//([a-z0-9.:-]+)')


@pytest.fixture
def cases(town: Town) -> list[Journey]:
    """One published case of every kind, and one that is not."""
    states = [State.EXECUTION, State.FEEDBACK, State.COMPLETED, State.INFORMATION, State.PROPOSAL]
    return [Journey(town, paragraph=100 * n).to(state) for n, state in enumerate(states)]


def test_no_page_sets_a_cookie_or_calls_another_host(cases: list[Journey], client: Client) -> None:
    pages = crawl(client)
    assert len(pages) > 15
    for address, html in pages.items():
        assert "Set-Cookie" not in html, address
        for host in FETCHED.findall(html):
            assert host in settings.SITE_URL, (address, host)
    assert not client.cookies


def test_what_is_not_published_answers_like_what_does_not_exist(cases: list[Journey], client: Client) -> None:
    hidden, unknown = cases[4].dialog.slug, "det-har-finns-inte-2016-0099"

    def answer(slug: str, tail: str) -> tuple[int, bytes, dict[str, str]]:
        response = client.get(f"/dialoger/{slug}/{tail}")
        return response.status_code, response.content.replace(slug.encode(), b"SLUG"), dict(response.headers)

    for tail in ("", "aterkoppling/"):
        first, second = answer(hidden, tail), answer(unknown, tail)
        assert first[0] == 404
        assert first[1] == second[1]
        assert first[2].keys() == second[2].keys()
    # An answer that is written but not published is not there either.
    assert answer(cases[1].dialog.slug, "aterkoppling/")[0] == 404
    assert answer(cases[2].dialog.slug, "aterkoppling/")[0] == 200


@pytest.mark.parametrize("path", START)
def test_pages_are_kept_for_a_minute_and_told_apart_by_language(db: None, client: Client, path: str) -> None:
    first = client.get(path)
    assert set(first["Cache-Control"].split(", ")) == {"public", "max-age=55"}
    assert first["Vary"] == "Cookie, Accept-Encoding"
    if first.status_code == 200:
        assert client.get(path, headers={"If-None-Match": first["ETag"]}).status_code == 304
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    assert client.get(path)["Content-Language"] == "en"


def test_an_answer_that_is_withdrawn_from_view_is_not_answered_304(
    cases: list[Journey], client: Client
) -> None:
    address = f"/dialoger/{cases[0].dialog.slug}/"
    tag = client.get(address)["ETag"]
    cases[0].cancel_dialog()
    assert client.get(address, headers={"If-None-Match": tag}).status_code == 200


DOCTORED = [
    *("sok=%00", "sok=" + "x" * 5000, "sok=%F0%9F%8C%B3", "sok=%25%5C_"),
    *("visa=allt", "visa=pagar&visa=nej", "namnd=finns-inte", "page=-1", "page=sist"),
]


@pytest.mark.parametrize("query", DOCTORED)
def test_a_doctored_search_is_a_page(cases: list[Journey], client: Client, query: str) -> None:
    assert client.get(f"/dialoger/?{query}").status_code == 200


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_residents_only_read(db: None, client: Client, method: str) -> None:
    for path in ("/", "/dialoger/", "/sa-funkar-det/", "/dialoger/x/", "/dialoger/x/aterkoppling/"):
        assert getattr(client, method)(path).status_code == 405


def _reachable(value: Any, depth: int = 0) -> Iterable[Any]:
    yield value
    if depth > 5 or isinstance(value, str | bytes):
        return
    ours = type(value).__module__.startswith(("dialogs.", "django.core.paginator", "django.forms"))
    if isinstance(value, dict):
        inside: Iterable[Any] = value.values()
    elif isinstance(value, list | tuple | set):
        inside = value
    else:
        inside = [v for k, v in vars(value).items() if not k.startswith("_")] if ours else []
    for part in inside:
        yield from _reachable(part, depth + 1)


def test_no_template_is_given_a_model(cases: list[Journey], client: Client) -> None:
    tails = [f"{case.dialog.slug}/" for case in cases[:4]] + [f"{cases[2].dialog.slug}/aterkoppling/"]
    for path in ["/", "/dialoger/", "/sa-funkar-det/", *(f"/dialoger/{tail}" for tail in tails)]:
        for context in client.get(path).context:
            for scope in context.dicts:
                told = {
                    name: value for name, value in scope.items() if name not in ("request", "user", "perms")
                }
                for value in _reachable(told):
                    assert not isinstance(value, Model | Manager | QuerySet), (path, value)


def _many(town: Town, numbers: range, state: str) -> None:
    for n in numbers:
        Journey(town, paragraph=50 * n).to(state)


@pytest.mark.parametrize("path", ["/", "/dialoger/", "/dialoger/?visa=vantar&sok=park&namnd=sbn"])
def test_a_longer_list_asks_no_more_questions(town: Town, client: Client, path: str) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert client.get(path).status_code == 200
        return len(queries)

    _many(town, range(3), State.FEEDBACK)
    few = asked()
    _many(town, range(3, 18), State.FEEDBACK)
    assert asked() == few <= 12
