"""What one may not see answers like what does not exist, to the byte (I17)."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from committees.models import Membership, Person
from dialogs.permissions import Standing
from tests.journeys import DAY

from .rows import called
from .table import ROWS
from .world import World, checksum

FORM: dict[str, Any] = {"data": "version=1", "content_type": "application/x-www-form-urlencoded"}
NO_SUCH_CASE = "MD-2016-9999"
CASES = [row for row in ROWS if row.name.startswith("staff:") and row.situation]
TOKEN = re.compile(rb'name="csrfmiddlewaretoken" value="[^"]*"')


def seen(response: Any, address: str) -> tuple[int, dict[str, str], bytes]:
    """All of an answer, but for what is new each time and for the address that was asked for."""
    body = TOKEN.sub(b"", response.getvalue()).replace(address.encode(), b"")
    return response.status_code, dict(response.headers) | {"Content-Length": "", "ETag": ""}, body


def told_apart(world: World) -> Iterator[str]:
    for column in ("utan", "slut"):
        client = world.visitors[column].client()
        for row in CASES:
            there, nowhere = row.address(world), row.address(world, number=NO_SUCH_CASE)
            for ask in (client.get, client.post, client.put):
                if seen(ask(there), there) != seen(ask(nowhere), nowhere):
                    yield f"{row.says}: {ask.__name__} by {column}"


def test_without_an_assignment_no_case_exists(world: World) -> None:
    assert list(told_apart(world)) == []


def test_a_case_that_shows_is_told_apart(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Standing, "is_staff", True)
    assert "staff:case @exec: get by utan" in set(told_apart(world))


@pytest.mark.parametrize(
    ("name", "situation"), [("dialog", "inve"), ("feedback", "comp"), ("dialog", "with")]
)
def test_what_is_unpublished_is_not_there(world: World, name: str, situation: str) -> None:
    client = world.visitors["anon"].client()
    there, nowhere = (
        reverse(f"public:{name}", args=[slug]) for slug in (world.cases[situation].slug, "finns-inte")
    )
    assert client.get(there).status_code == 404
    assert seen(client.get(there), there) == seen(client.get(nowhere), nowhere)


@pytest.mark.parametrize(
    "tail", ["tillfallen/{}/", "tillfallen/{}/ta-bort/", "genomforande/rattelse/?post={}"]
)
def test_a_thing_of_another_case_is_not_there(world: World, tail: str) -> None:
    """Under this case's number, what belongs to another case is answered as what never was."""
    case, other = world.cases["exec"], world.cases["pend"]
    if "rattelse" in tail:
        case, other = world.cases["feed"], world.cases["comp"]
    theirs = other.executions.get().pk if "rattelse" in tail else other.occasions.get().pk
    page = reverse("staff:case", args=[case.number]) + tail
    client, before = world.visitors["hand"].client(), checksum()
    for method in ("GET", "POST"):
        answers = [client.generic(method, page.format(pk), **FORM) for pk in (theirs, 10**9)]
        assert seen(answers[0], page.format(theirs)) == seen(answers[1], page.format(10**9))
        # A form for what is gone comes back with its text; what was to be taken away is away.
        allowed = "0" if "rattelse" in tail else {"GET": "0>", "POST": "c>"}[method]
        assert called(answers[0]) in allowed
    assert checksum() == before


def test_whoever_is_removed_is_out_at_the_next_page(world: World) -> None:
    page = reverse("staff:case", args=[world.cases["exec"].number])
    client = world.visitors["hand"].client()
    assert called(client.get(page)) == "o"
    today: Any = timezone.localdate()
    Membership.objects.filter(person=world.town.handlaggare).update(valid_to=today - DAY)
    assert called(client.get(page)) == "0"
    assert called(client.post(f"{page}overlamning/", {"reason": "Byter."})) == "0"
    Person.objects.filter(pk=world.town.handlaggare.pk).update(is_active=False)
    assert called(client.get(page)) == "L"
