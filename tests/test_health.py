"""The two questions that machines ask: are you alive, can you do your work?"""

import logging

import pytest
from django.core.cache import cache
from django.db import OperationalError, connection
from django.test import Client


def test_alive_asks_nobody(client: Client) -> None:
    """No `db` fixture: a query would fail here."""
    answer = client.get("/healthz")
    assert (answer.status_code, answer.text) == (200, "ok\n")
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.django_db
def test_ready_when_the_database_and_the_broker_answer(client: Client) -> None:
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()) == (200, {"database": True, "broker": True})


@pytest.mark.django_db
@pytest.mark.parametrize("part", ["database", "broker"])
def test_not_ready_says_which_part_but_not_why(
    client: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, part: str
) -> None:
    def fails(*_: object) -> None:
        raise OperationalError("password of sd at 10.0.0.7")

    owner, question = (connection, "cursor") if part == "database" else (cache, "get")
    monkeypatch.setattr(owner, question, fails)
    with caplog.at_level(logging.ERROR):
        answer = client.get("/readyz")
    assert (answer.status_code, answer.json()[part]) == (503, False)
    assert sum(answer.json().values()) == 1
    assert "10.0.0.7" not in answer.text
    assert "10.0.0.7" in caplog.text


@pytest.mark.parametrize("address", ["/healthz", "/readyz"])
def test_only_questions(client: Client, address: str) -> None:
    assert client.post(address).status_code == 405
