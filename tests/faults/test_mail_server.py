"""A mail server that misbehaves for a while, and workers as in production: late, and nothing lost."""

import time

import pytest

from dialogs.models import Notice
from tests.people import Town
from tools.devstack.mail_sink import Manner

from .owing import check, drained, owed_to
from .plant import PATIENCE, SlowSink, running, wait

OFFICIALS, REMINDERS = 9, 22
A_WHILE = 8
pytestmark = [pytest.mark.torture, pytest.mark.usefixtures("committed_db")]


@pytest.mark.parametrize(
    "manner",
    [
        *(Manner.MUTE, Manner.BUSY, Manner.LEAVES, Manner.LATER),
        *(Manner.SILENT, Manner.LATER_CONTENT, Manner.DROPS),
    ],
)
def test_what_it_did_not_take_comes_later(town: Town, sink: SlowSink, manner: Manner) -> None:
    owed_to(town, OFFICIALS)
    sink.manner = manner
    with running(sink, workers=2, beats=1) as plant:
        wait(lambda: Notice.objects.exclude(last_error="").exists(), PATIENCE, plant)
        time.sleep(A_WHILE)
        assert not Notice.objects.filter(mail__in=["sent", "failed"]).exists(), "control: it takes nothing"
        kept = len(sink.kept())
        sink.manner = Manner.ACCEPT
        wait(lambda: drained(REMINDERS), PATIENCE, plant)
    # What it kept without a word came before, under the same name: a copy each, and no other copies.
    check(sink, REMINDERS, duplicates=kept)
    assert bool(kept) is (manner is Manner.DROPS)
