"""What the mails say: what is owed, to whom, since when, why this person, and where it is done."""

import datetime
import re
from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.formats import date_format

from dialogs.models import Notice, State
from dialogs.notices.wording import OWED
from dialogs.reminders import sweep
from dialogs.reminders.rules import RULES
from tests.dialogs.views.pages import Desk
from tests.journeys import DAY, Journey
from tests.people import Town
from tests.situations import bring

from .reading import mailed, post, reminders_on, text_of


def test_every_ladder_has_its_words() -> None:
    assert {rule.name: rule.step for rule in RULES} == {name: owed.step for name, owed in OWED.items()}


def test_a_late_feedback_says_it_all(begun: Town, journey: Journey) -> None:
    promised = journey.to(State.FEEDBACK).dialog.feedback_date
    on = promised + 14 * DAY
    notices = [notice for notice in reminders_on(on) if notice.rule == "feedback"]
    mails = mailed(notices, on)
    assert set(mails) == {"handlaggare", "sekreterare", "strateg"}
    mine = mails["handlaggare"]
    title, number = journey.dialog.title, journey.dialog.number
    assert mine.subject == f"14 dagar försenat: Ge invånarna återkoppling – {title}"
    day = date_format(promised, "j F Y")
    for said in (
        "Hej Handläggare!",
        f"Invånarna har lovats återkoppling senast den {day}. Det var för 14 dagar sedan.",
        f"Ärende: {title} ({number})",
        f"/arbete/arenden/{number}/sammanstallning/",
        "Du är handläggare.",
        "går inte att stänga av",
    ):
        assert text_of(mine).count(said) == 2, said
    assert "Du är sekreterare i Stadsbyggnadsnämnden. Från den utlovade dagen påminns även" in text_of(
        mails["sekreterare"]
    )
    assert "Du är KLK-strateg. Det är så sent att även KLK:s strateg påminns." in text_of(mails["strateg"])
    assert mails["strateg"].body.count(f"/arbete/arenden/{number}/\n") == 1


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (-28, "Det är 28 dagar kvar."),
        (-1, "Det är 1 dag kvar."),
        (0, "Det är i dag."),
        (1, "Det var för 1 dag"),
    ],
)
def test_the_days_are_counted_by_the_swedish_calendar(
    begun: Town, journey: Journey, days: int, said: str
) -> None:
    day = datetime.date(2028, 2, 29)
    notice = Notice.of(
        recipient=begun.handlaggare, dialog=journey.to(State.EXECUTION).dialog, rule="feedback",
        due_on=day, counted_from=day, role="handler",
    )  # fmt: skip
    begun.handlaggare.email = "handlaggare@example.org"
    (mine,) = mailed([notice], day + days * DAY).values()
    assert f"senast den 29 februari 2028. {said}" in text_of(mine)


@pytest.mark.parametrize("situation", ["inve", "deci", "exec", "feed", "info"])
def test_links_lead_to_a_page_that_the_person_may_open(
    begun: Town, journey: Journey, desk: Callable[..., Desk], situation: str
) -> None:
    on = bring(journey, situation).dialog.due_on + 60 * DAY
    notices = reminders_on(on)
    assert notices
    for name, message in mailed(notices, on).items():
        person = next(one.recipient for one in notices if one.recipient.username == name)
        links = set(re.findall(r"https?://[^\s\"<]+", text_of(message)))
        assert links
        for link in links:
            path = "/" + link.split("/", 3)[3]
            assert desk(person).client.get(path).status_code == 200, (name, path)


def test_a_step_tells_whose_turn_it_is(begun: Town, journey: Journey) -> None:
    journey.to(State.PROPOSAL)
    sweep(journey.today)
    (notice,) = Notice.objects.filter(rule="step:decide_investigation")
    (mine,) = mailed([notice], journey.today).values()
    assert mine.subject == f"Din tur: Skriv förslaget och lämna det till nämnden – {journey.dialog.title}"
    assert "Nämnden besvarade de två frågorna. JA på den första" in text_of(mine)
    assert "/forslag/" in text_of(mine)
    assert "/arbete/aviseringar/val/" in text_of(mine)


def test_a_title_of_two_lines_begins_no_header(begun: Town, journey: Journey) -> None:
    journey.register(title="Bänkar\nBcc: alla@example.org")
    journey.to(State.INVESTIGATION)
    sweep(journey.today)
    notices = list(Notice.objects.all())
    (mine,) = mailed(notices[:1], journey.today).values()
    assert "\n" not in mine.subject
    assert "bcc" not in {name.lower() for name in mine.message()}


def test_thirty_mails_cost_as_many_queries_as_three(begun: Town, journey: Journey) -> None:
    day, dialog = journey.to(State.INVESTIGATION).today, journey.dialog
    about = {"dialog": dialog, "recipient": begun.sekreterare, "role": "secretary", "counted_from": day}
    notices = [Notice.of(rule="decide_investigation", due_on=day + n * DAY, **about) for n in range(30)]
    begun.sekreterare.email = "sekreterare@example.org"

    def queries(count: int) -> int:
        with CaptureQueriesContext(connection) as captured:
            assert len(post(notices[:count], day)) == count
        return len(captured)

    assert queries(1) == queries(3) == queries(30) <= 4
