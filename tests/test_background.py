"""Work in the background is found in the database: no page puts any into the queue, which may be away."""

import re

from tools.devstack.places import ROOT

PACKAGES = ("sollentuna_dialog", "dialogs", "committees", "checklists")
PUBLISHES = re.compile(r"\.(delay|delay_on_commit|apply_async|send_task)\(")


def test_nothing_is_put_into_the_queue_but_by_the_timetable() -> None:
    assert PUBLISHES.search("mail_everybody.delay(person.email)"), "control"
    sources = [path for package in PACKAGES for path in (ROOT / package).rglob("*.py")]
    assert len(sources) > 300, "control"
    assert [str(path) for path in sources if PUBLISHES.search(path.read_text())] == []
