"""The notices in the application: one's own, why, where it is done, and silent when it is."""

from collections.abc import Callable
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from dialogs.models import Notice, NoticeChoice, State
from dialogs.notices import inbox
from tests.dialogs.views.pages import Desk, text
from tests.journeys import DAY, Journey
from tests.people import Town

from .reading import reminders_on

At = Callable[..., Desk]
LIST, CHOICES = "/arbete/aviseringar/", "/arbete/aviseringar/val/"


@pytest.fixture
def reminded(begun: Town, journey: Journey) -> Journey:
    """The secretary is late with a decision, and has been told so."""
    reminders_on(journey.to(State.INVESTIGATION).dialog.due_on + 3 * DAY)
    return journey


def test_it_says_what_why_and_where(reminded: Journey, desk: At) -> None:
    page = desk(reminded.town.sekreterare).client.get(LIST)
    assert "2 aviseringar är olästa." in text(page)
    assert "Förvaltningskontoret väntar på nämndens utredningsbeslut" in text(page)
    assert "Du är sekreterare i Stadsbyggnadsnämnden." in text(page)
    assert f"/arbete/arenden/{reminded.dialog.number}/utredningsbeslut/" in page.content.decode()


def test_nobody_sees_or_marks_anothers(reminded: Journey, desk: At) -> None:
    theirs = Notice.objects.filter(recipient=reminded.town.sekreterare).first()
    client = desk(reminded.town.sekreterare_kultur).client
    assert client.get(LIST).context["told"] == []
    assert client.post(LIST, {"notice": theirs.pk}).status_code == 404
    assert inbox.unread(reminded.town.sekreterare).count() == 2


def test_reading_marks_nothing_and_the_buttons_do(reminded: Journey, desk: At) -> None:
    person, client = reminded.town.sekreterare, desk(reminded.town.sekreterare).client
    page = client.get(LIST)
    assert inbox.unread(person).count() == 2
    client.post(LIST, {"notice": page.context["told"][1].notice.pk})
    assert inbox.unread(person).get() == page.context["told"][0].notice
    answer = client.post(LIST, {"until": page.context["newest"].created_at.isoformat()})
    assert (answer.status_code, inbox.unread(person).count()) == (302, 0)


def test_what_came_after_the_page_was_shown_stays_unread(reminded: Journey, desk: At) -> None:
    client = desk(reminded.town.sekreterare).client
    shown = client.get(LIST).context["newest"].created_at.isoformat()
    reminders_on(reminded.dialog.due_on + 30 * DAY)
    client.post(LIST, {"until": shown})
    assert inbox.unread(reminded.town.sekreterare).count() == 1


@pytest.mark.parametrize("posted", [{}, {"notice": "x"}, {"until": "i går"}])
def test_a_doctored_form_changes_nothing(reminded: Journey, desk: At, posted: dict[str, str]) -> None:
    assert desk(reminded.town.sekreterare).client.post(LIST, posted).status_code == 400
    assert inbox.unread(reminded.town.sekreterare).count() == 2


def test_a_reminder_is_silent_once_the_duty_is_done(reminded: Journey, desk: At) -> None:
    reminded.decide_investigation()
    (told,) = inbox.unread(reminded.town.sekreterare)
    assert told.event_id
    assert "Klart" in text(desk(reminded.town.sekreterare).client.get(LIST))


def test_every_page_of_the_work_shows_how_many(reminded: Journey, desk: At) -> None:
    client = desk(reminded.town.sekreterare).client
    assert "Aviseringar 2 olästa" in text(client.get("/arbete/arenden/"))
    inbox.mark_read(reminded.town.sekreterare, Notice.objects.latest("created_at").created_at)
    assert "olästa" not in text(client.get("/arbete/arenden/"))


def test_thirty_notices_cost_as_many_queries_as_three(reminded: Journey, desk: At) -> None:
    client, about = desk(reminded.town.sekreterare).client, {"dialog": reminded.dialog, "role": "secretary"}

    def queries(count: int) -> int:
        for number in range(Notice.objects.count(), count):
            day = reminded.today + number * DAY
            Notice.of(
                rule="decide_investigation", due_on=day, counted_from=day,
                recipient=reminded.town.sekreterare, **about,
            ).save()  # fmt: skip
        with CaptureQueriesContext(connection) as captured:
            assert client.get(LIST).status_code == 200
        return len(captured)

    client.get(LIST)  # the first visit leaves a cookie
    with_three = queries(3)  # one of them tells of a step, which costs a query more
    assert queries(30) <= with_three
    assert len(client.get(LIST).context["told"]) == 25


def test_choices_hold_only_what_can_be_chosen_away(begun: Town, desk: At) -> None:
    for person, fields in (
        (begun.fortroendevald, {"steps_by_mail"}),
        (begun.handlaggare, {"steps_by_mail", "digest_by_mail"}),
        (begun.sekreterare, {"steps_by_mail", "digest_by_mail"}),
        (begun.strateg, {"steps_by_mail", "digest_by_mail"}),
    ):
        client = desk(person).client
        assert set(client.get(CHOICES).context["form"].fields) == fields
        assert client.post(CHOICES, {}).status_code == 302
    choice = NoticeChoice.objects.of(begun.fortroendevald)
    assert (choice.steps_by_mail, choice.digest_by_mail) == (False, True)
    assert NoticeChoice.objects.without_digest([begun.sekreterare.pk]) == {begun.sekreterare.pk}


def test_each_reads_what_their_own_summary_says(begun: Town, desk: At) -> None:
    for person, said in (
        (begun.handlaggare, "På måndagar, så länge idéer från invånare väntar på att läsas."),
        (begun.sekreterare, "På måndagar: vad som är försenat och vad som kommer härnäst, i ett enda mejl."),
        (begun.strateg, "vad som är försenat, vad som kommer härnäst och hur många idéer som väntar."),
    ):
        assert said in text(desk(person).client.get(CHOICES))


def test_an_empty_list_says_what_will_come(begun: Town, desk: At) -> None:
    with time_machine.travel("2026-01-05T08:00:00+00:00", tick=False):
        page: Any = desk(begun.handlaggare).client.get(reverse("staff:notices"))
    assert "Inga aviseringar ännu" in text(page)
