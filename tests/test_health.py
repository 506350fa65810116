"""The two questions that machines ask: are you alive, can you do your work?"""

import datetime
import logging
from typing import Any

import pytest
from django.core.cache import cache
from django.db import OperationalError, connection
from django.test import Client
from django.utils import timezone

from dialogs.models import Notice, State
from dialogs.notices import figures
from tests.journeys import DAY, Journey


def test_alive_asks_nobody(client: Client) -> None:
    """No `db` fixture: a query would fail here."""
    answer = client.get("/healthz")
    assert (answer.status_code, answer.text) == (200, "ok\n")
    assert "no-store" in answer["Cache-Control"]


FIGURES = ("seconds_since_sweep", "seconds_oldest_mail_waits", "failed_notices")


@pytest.mark.django_db
def test_ready_when_the_database_and_the_broker_answer(client: Client) -> None:
    answer = client.get("/readyz")
    assert answer.status_code == 200
    assert answer.json().keys() == {"database", "broker", *FIGURES}
    assert (answer.json()["database"], answer.json()["broker"]) == (True, True)


@pytest.mark.django_db
def test_not_ready_without_the_database_says_so_but_not_why(
    client: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(*_: object) -> None:
        raise OperationalError("password of sd at 10.0.0.7")

    monkeypatch.setattr(connection, "cursor", fails)
    with caplog.at_level(logging.ERROR):
        answer = client.get("/readyz")
    assert (answer.status_code, answer.json()) == (503, {"database": False, "broker": True})
    assert "10.0.0.7" not in answer.text
    assert "10.0.0.7" in caplog.text


@pytest.mark.django_db
def test_ready_without_the_broker_which_pages_do_not_need(client: Client, settings: Any) -> None:
    settings.REDIS_URL = "redis://127.0.0.1:1/0"
    answer = client.get("/readyz")
    assert answer.status_code == 200
    assert answer.json().keys() == {"database", "broker", *FIGURES}
    assert answer.json()["broker"] is False


@pytest.mark.parametrize("address", ["/healthz", "/readyz"])
def test_only_questions(client: Client, address: str) -> None:
    assert client.post(address).status_code == 405


def test_the_figures_tell_how_the_mail_goes(client: Client, journey: Journey) -> None:
    """Control first: nothing has been swept, nothing waits, nothing failed."""
    cache.delete(figures.LAST_SWEEP)
    assert [client.get("/readyz").json()[name] for name in FIGURES] == [None, 0, 0]
    figures.swept()
    about = {
        "dialog": journey.to(State.INVESTIGATION).dialog,
        "role": "secretary",
        "rule": "decide_investigation",
    }
    day = journey.today
    for number, mail in enumerate(["waiting", "failed", "sent"]):
        notice = Notice.of(
            **about, recipient=journey.town.sekreterare, due_on=day + number * DAY, counted_from=day,
            mail=mail, sent_at=timezone.now() if mail == "sent" else None,
            next_try_at=timezone.now() - datetime.timedelta(minutes=10),
        )  # fmt: skip
        notice.save()
    swept, waited, failed = (client.get("/readyz").json()[name] for name in FIGURES)
    assert 0 <= swept < 60
    assert 600 <= waited < 660
    assert failed == 1
