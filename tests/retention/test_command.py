"""`manage.py erase`, and the round that runs each night."""

import datetime
from io import StringIO
from typing import Any

import pytest
import time_machine
from django.conf import settings
from django.core.management import CommandError, call_command
from django.utils import timezone

from dialogs import tasks
from dialogs.models import Contact, State
from dialogs.retention.clock import WrongClock
from tests.journeys import Journey
from tests.participation.lists import signs_up
from tests.people import Town


@pytest.fixture
def due(begun: Town, journey: Journey) -> Contact:
    signs_up(journey.to(State.EXECUTION), mail=False)
    Contact.objects.update(erase_after=timezone.localdate())
    return Contact.objects.get()


def say(*arguments: Any) -> str:
    out = StringIO()
    call_command("erase", *arguments, stdout=out)
    return out.getvalue()


def test_a_dry_run_only_says_what_would_go(due: Contact) -> None:
    assert "1 skulle raderas." in say("--dry-run")
    assert Contact.objects.exists()
    assert "1 raderade." in say()
    assert not Contact.objects.exists()
    assert "0 raderade." in say()


def test_a_day_that_has_not_come_erases_nobody(due: Contact, settings: Any) -> None:
    settings.DEMO = False
    tomorrow = (timezone.localdate() + datetime.timedelta(days=1)).isoformat()
    with pytest.raises(CommandError, match="har inte kommit"):
        say("--today", tomorrow)
    assert "1 skulle raderas." in say("--today", tomorrow, "--dry-run")
    assert Contact.objects.exists()
    settings.DEMO = True
    assert "1 raderade." in say("--today", tomorrow)


def test_a_clock_that_runs_ahead_erases_nobody(due: Contact) -> None:
    with time_machine.travel(timezone.now() + datetime.timedelta(days=2)):
        with pytest.raises(CommandError, match="Klockan går fel"):
            say()
        with pytest.raises(WrongClock):
            tasks.erase()
    assert Contact.objects.exists()
    with time_machine.travel(timezone.now() - datetime.timedelta(days=2)):
        tasks.erase()
    assert Contact.objects.exists(), "a clock that is slow only waits"
    tasks.erase()
    assert not Contact.objects.exists()


def test_it_runs_each_night() -> None:
    assert settings.CELERY_BEAT_SCHEDULE["erase"]["task"] == "dialogs.tasks.erase"
