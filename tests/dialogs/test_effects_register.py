"""The effects register over many cases: its numbers counted a second way, late ones first, few queries."""

import datetime
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.http import QueryDict
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from committees.models import Committee, Person
from dialogs.demo import bodies, people
from dialogs.demo.bulk import many
from dialogs.effects import Asked, late_ones, register, rolled_up, rows
from dialogs.models import Dialog, Effect, Event
from dialogs.models.record import local_date
from dialogs.permissions import Standing

from .worlds import built

TODAY = datetime.date(2026, 3, 2)


def build() -> None:
    bodies.build()
    people.build()
    many.build(150, 5, TODAY, lambda *_told: None)


@pytest.fixture(scope="module", autouse=True)
def world(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    with built(django_db_blocker, build) as world:
        yield world


def asked(query: str = "") -> Asked:
    return Asked.of(QueryDict(query), TODAY)


def closed() -> dict[int, datetime.date]:
    return {event.dialog_id: local_date(event.at) for event in Event.objects.filter(step="close")}


def counted(cases: set[int]) -> Counter[str]:
    """Plain Python: the latest effect of each case."""
    latest = dict.fromkeys(cases, "not_followed_up")
    for effect in Effect.objects.order_by("as_of", "pk"):
        if effect.dialog_id in cases and not hasattr(effect, "corrected_by"):
            latest[effect.dialog_id] = effect.influence
    return Counter(latest.values())


def a_committee() -> Committee:
    return Dialog.objects.filter(pk__in=closed()).first().committee


def cases_of(query: str) -> set[int]:
    days = closed()
    if "namnd" in query:
        ours = Dialog.objects.filter(committee=a_committee()).values_list("pk", flat=True)
        return set(days) & set(ours)
    return {case for case, day in days.items() if "fran" not in query or day.year in (2020, 2021)}


@pytest.mark.parametrize("query", ["", "namnd={slug}", "fran=2020-01&till=2021-12"])
def test_the_roll_up_and_the_rows_are_what_plain_python_counts(query: str) -> None:
    found = asked(query.format(slug=a_committee().slug))
    expected = counted(cases_of(query))
    assert {bar.key: bar.value for bar in rolled_up(found).bars if bar.value} == expected
    for influence in ("", *expected):
        number = expected[influence] if influence else expected.total()
        assert register(replace(found, influence=influence), TODAY).count() == number
    assert expected.total() > 1, "control: there is something to count"


def test_every_kind_is_there_and_follow_ups_stand_as_the_step_sets_them() -> None:
    assert set(counted(set(closed()))) == {"influenced", "partly", "not", "unknown", "not_followed_up"}
    twice = Effect.objects.filter(dialog__effects__as_of__lt=TODAY).count()
    assert twice > Effect.objects.count(), "control: some were followed up twice"
    assert not Dialog.objects.exclude(state="completed").filter(follow_up_on__isnull=False).exists()
    assert late_ones(register(asked(), TODAY), TODAY).exists()


def test_late_follow_ups_come_first_the_latest_on_top() -> None:
    standing = Standing.of(Person.objects.get(username="strateg"), TODAY)
    found = rows(list(register(asked(), TODAY).values_list("pk", flat=True)), standing, TODAY)
    late = [row.late_days for row in found]
    how_many = sum(days > 0 for days in late)
    assert late == [*sorted(late, reverse=True)[:how_many], *[0] * (len(late) - how_many)]
    rest = [row.closed_on for row in found[how_many:]]
    assert rest == sorted(rest, reverse=True)
    assert how_many > 1


@pytest.mark.parametrize("nonsense", ["paverkan=allt", "fran=2020-13", "till=x&fran=", "namnd=ingen"])
def test_what_it_cannot_mean_is_read_as_nothing(nonsense: str) -> None:
    assert asked(nonsense).selection == asked().selection
    assert register(asked(nonsense), TODAY).count() == len(closed())


def test_one_three_and_many_rows_cost_the_same(client: Client) -> None:
    client.force_login(Person.objects.get(username="strateg"), backend="committees.backends.RoleBackend")
    months = sorted(f"{day:%Y-%m}" for day in closed().values())

    def look(last: int) -> tuple[int, int]:
        query = {"fran": months[0], "till": months[last]}
        with time_machine.travel(TODAY, tick=False), CaptureQueriesContext(connection) as queries:
            page = client.get(reverse("staff:effects"), query)
        return len(page.context["rows"]), len(queries)

    looks = [look(last) for last in (0, 2, 29)]
    shown, asked_for = zip(*looks, strict=True)
    assert shown[0] < 3 <= shown[1] < 30 <= shown[2]
    assert len(set(asked_for)) == 1
    assert asked_for[0] <= 12
