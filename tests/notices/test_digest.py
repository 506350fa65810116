"""The summary of the week: once a person, on its first working morning or later, if there is news in it."""

import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from dialogs.digest.contents import contents
from dialogs.digest.weekly import send_weekly
from dialogs.models import Digest, IncomingIdea, NoticeChoice, State
from dialogs.permissions import Standing
from dialogs.triage import refer
from tests.journeys import DAY, Journey
from tests.people import Town
from tests.triage.ideas import came
from tools.devstack import mail_sink

from .reading import text_of

STOCKHOLM = ZoneInfo("Europe/Stockholm")
MONDAY = datetime.date(2026, 9, 7)


def at(day: datetime.date, hour: int = 8) -> Any:
    return time_machine.travel(datetime.datetime.combine(day, datetime.time(hour), STOCKHOLM), tick=False)


def send(day: datetime.date, hour: int = 8) -> set[str]:
    """Who got one now."""
    mail.outbox.clear()
    with at(day, hour):
        send_weekly(20)
    return {message.to[0].split("@")[0] for message in mail.outbox}


@pytest.fixture
def late(begun: Town) -> Journey:
    """A case of the first committee that waits for its decision since long before the Monday."""
    return Journey(begun, MONDAY - 200 * DAY).to(State.INVESTIGATION)


def test_each_gets_one_a_week_about_their_own(late: Journey) -> None:
    assert send(MONDAY, 5) == set()
    assert send(MONDAY, 6) == {"sekreterare", "strateg"}
    assert send(MONDAY, 9) == send(MONDAY + DAY) == set()
    assert send(MONDAY + 7 * DAY) == {"sekreterare", "strateg"}


def test_a_missed_monday_is_caught_up_with(late: Journey) -> None:
    assert send(MONDAY + 3 * DAY) == {"sekreterare", "strateg"}
    assert set(Digest.objects.values_list("week", flat=True)) == {MONDAY}


def test_not_on_a_day_off(late: Journey) -> None:
    easter_monday = datetime.date(2027, 3, 29)
    assert send(easter_monday) == set()
    assert send(easter_monday + DAY) == {"sekreterare", "strateg"}
    assert send(easter_monday + 5 * DAY) == set()


@pytest.mark.parametrize("monday", [datetime.date(2026, 10, 26), datetime.date(2027, 3, 29) + 7 * DAY])
def test_six_by_the_swedish_clock_also_after_the_clocks_change(late: Journey, monday: datetime.date) -> None:
    assert send(monday, 5) == set()
    assert send(monday, 6) == {"sekreterare", "strateg"}


def test_it_says_what_is_late_by_whom_and_where(late: Journey) -> None:
    send(MONDAY)
    mine = next(message for message in mail.outbox if message.to == ["sekreterare@example.org"])
    assert mine.subject == "Vecka 37 i dialogerna: 1 försenat ärende"
    days = (MONDAY - late.dialog.due_on).days
    for said in (
        "Här är dina nämnders dialoger.",
        "Försenat (1)",
        f"{days} dagar sen. Registrera nämndens beslut om utredning. Sekreteraren i Stadsbyggnadsnämnden.",
        f"/arbete/arenden/{late.dialog.number}/",
    ):
        assert text_of(mine).count(said) == 2, said


@pytest.fixture
def ideas(begun: Town) -> None:
    """Two that nobody has read: one late on the Monday, one not."""
    with at(MONDAY):
        came("Belys gångvägen", days_ago=8)
        came("Fler bänkar", days_ago=1)


def test_officials_and_the_strategist_hear_of_ideas_that_wait(begun: Town, ideas: None) -> None:
    """Nothing that was typed goes along: anybody may write anything there."""
    assert send(MONDAY) == {"handlaggare", "kollega", "strateg", "handlaggare-kultur"}
    for letter in mail.outbox:
        assert letter.subject == "Vecka 37 i dialogerna: 2 idéer väntar"
        for said in (
            "2 idéer från invånare väntar på att läsas. 1 av dem är sen.",
            "Den första lovade vi att läsa senast 4 september 2026.",
            "/arbete/inkomna/",
        ):
            assert text_of(letter).count(said) == 2, said
        assert "Belys" not in text_of(letter)
    official = next(letter for letter in mail.outbox if letter.to == ["handlaggare@example.org"])
    assert "Du får det här en gång i veckan som handläggare, så länge idéer väntar." in text_of(official)
    assert "Till ärendelistan" not in text_of(official), "control: of cases only the others read"


def test_ideas_that_somebody_took_care_of_are_no_mail(begun: Town, ideas: None) -> None:
    for idea in IncomingIdea.objects.waiting():
        refer(idea, by=begun.handlaggare, kind="fault_report", referred_to="Gatukontoret", answer="Vi lagar.")
    assert send(MONDAY) == set()


def test_late_cases_and_ideas_are_told_in_one_mail(late: Journey, ideas: None) -> None:
    send(MONDAY)
    subjects = {letter.to[0].split("@")[0]: letter.subject for letter in mail.outbox}
    assert subjects["strateg"] == "Vecka 37 i dialogerna: 1 försenat ärende, 2 idéer väntar"
    assert subjects["sekreterare"] == "Vecka 37 i dialogerna: 1 försenat ärende"


def test_whoever_chose_it_away_gets_none(late: Journey) -> None:
    NoticeChoice.objects.create(person=late.town.strateg, digest_by_mail=False)
    assert send(MONDAY) == {"sekreterare"}


def test_nothing_to_say_is_no_mail_and_is_remembered(begun: Town) -> None:
    assert send(MONDAY) == set()
    assert set(Digest.objects.values_list("mail", flat=True)) == {"silenced"}


def test_a_server_that_was_away_is_tried_again_and_once(late: Journey, settings: Any) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_USE_TLS, settings.EMAIL_PORT = "127.0.0.1", False, 1
    send(MONDAY)
    to_say = Digest.objects.exclude(mail="silenced")
    assert set(to_say.values_list("mail", "attempts")) == {("waiting", 1)}
    with mail_sink.running() as sink:
        settings.EMAIL_PORT = sink.port
        send(MONDAY, 12)
        send(MONDAY, 13)
        assert sorted(kept.recipients[0] for kept in sink.kept()) == [
            "sekreterare@example.org", "strateg@example.org",
        ]  # fmt: skip


def test_an_old_one_is_not_sent_in_another_week(late: Journey) -> None:
    with at(MONDAY):
        old = Digest.of(late.town.strateg.pk, MONDAY - 7 * DAY)
        old.next_try_at = timezone.now()
        old.save()
    send(MONDAY)
    assert Digest.objects.get(pk=old.pk).mail == "silenced"


def test_many_cases_cost_as_many_queries_as_one(late: Journey) -> None:
    standing = Standing.of(late.town.strateg, MONDAY)

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            contents(standing, MONDAY)
        return len(captured)

    one = queries()
    for number in range(1, 4):
        Journey(late.town, MONDAY - 200 * DAY, 10 * number).to(State.INVESTIGATION)
    assert queries() == one
