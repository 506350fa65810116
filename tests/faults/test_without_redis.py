"""Redis refuses, or hangs: every page answers in time, people log in, and nothing is lost."""

import email
import logging
import time
from collections.abc import Callable
from email import policy
from pathlib import Path

import pytest

from committees.models import Person
from dialogs.models import Notice, Untold
from tests.journeys import Journey
from tests.people import Town
from tools.devstack.mail_sink import Kept

from .owing import check, owed_to
from .plant import PATIENCE, Plant, SlowSink, running, wait
from .site import Visitor, serving, visiting

PASSWORD = "lugn-som-en-filbunke"
PUBLIC = ("/", "/dialoger/", "/sa-funkar-det/", "/logga-in/", "/healthz", "/readyz")
STAFF = ("/arbete/", "/arbete/arenden/", "/arbete/sammantraden/", "/arbete/aviseringar/", "/konto/")
TRIES, RESET = 5, "Välj ett nytt lösenord"
log = logging.getLogger(__name__)
pytestmark = pytest.mark.usefixtures("committed_db")


def refused(plant: Plant) -> Callable[[], None]:
    plant.broker.kill()
    return plant.broker.start


def hangs(plant: Plant) -> Callable[[], None]:
    plant.broker.hang()
    return plant.broker.wake


def log_in(visitor: Visitor, person: Person, password: str = PASSWORD) -> str:
    return visitor.send("/logga-in/", username=person.username, password=password).url


@pytest.mark.parametrize(
    ("fault", "seconds"),
    [
        (refused, 3),
        (hangs, 30),  # while a task ends: its worker cannot say so, and goes on all the same
        pytest.param(hangs, 60, marks=pytest.mark.torture),
        pytest.param(refused, 600, marks=pytest.mark.torture),
    ],
)
def test_pages_answer_people_log_in_and_nothing_is_lost(
    town: Town, sink: SlowSink, tmp_path: Path, fault: Callable, seconds: float
) -> None:
    owed_to(town, 9)
    for person in (town.sekreterare, town.kollega):
        person.set_password(PASSWORD)
        person.save(update_fields=["password"])
    with (
        running(sink, workers=1, beats=1) as plant,
        serving(plant.environment, tmp_path / "web.log") as site,
        visiting(site) as secretary,
    ):
        wait(lambda: bool(sink.kept()), PATIENCE, plant)
        assert secretary.get("/readyz").json()["broker"] is True
        mend = fault(plant)
        walk_about(secretary, town.sekreterare, seconds)
        with visiting(site) as stranger:
            guess(stranger, town.kollega)
            stranger.send("/logga-in/nytt-losenord/", email="sekreterare@example.org")
            refer_another(town)
        mend()
        wait(lambda: told_of_everything(sink), PATIENCE, plant)
        assert secretary.get("/readyz").json()["broker"] is True
        log.info("%s visits, the slowest took %.1f seconds", secretary.visits, secretary.slowest)
    check(sink, Notice.objects.count(), duplicates=0, besides=1)
    assert resets(sink) == ["sekreterare@example.org"]


def walk_about(secretary: Visitor, who: Person, seconds: float) -> None:
    assert log_in(secretary, who).endswith("/arbete/")
    ends = time.monotonic() + seconds
    while True:
        for page in (*PUBLIC, *STAFF):
            assert secretary.get(page).ok, page
        assert secretary.get("/readyz").json()["broker"] is False
        if time.monotonic() > ends:
            return
        time.sleep(0.5)


def guess(stranger: Visitor, whom: Person) -> None:
    """The limits hold without Redis: after so many wrong passwords the right one is refused too."""
    for _ in range(TRIES):
        assert log_in(stranger, whom, "fel").endswith("/logga-in/")
    answer = stranger.send("/logga-in/", username=whom.username, password=PASSWORD)
    assert "För många försök" in answer.text


def refer_another(town: Town) -> None:
    """Now it is the committee's turn, and its secretary is to be told."""
    other = Journey(town, paragraph=100)
    other.register(by=town.kollega)
    other.refer_to_committee(by=town.kollega, handler=town.kollega)


def told_of_everything(sink: SlowSink) -> bool:
    news = Notice.objects.filter(rule="step:refer_to_committee")
    waiting = Untold.objects.exists() or Notice.objects.filter(mail="waiting").exists()
    return news.exists() and not waiting and bool(resets(sink))


def resets(sink: SlowSink) -> list[str]:
    """Whom a new password was mailed to."""
    return [kept.recipients[0] for kept in sink.kept() if RESET in subject(kept)]


def subject(kept: Kept) -> str:
    return str(email.message_from_bytes(kept.content, policy=policy.default)["Subject"])
