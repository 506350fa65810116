"""Decisions of a meeting recorded one after the other, on the steps' own pages."""

from collections.abc import Callable
from typing import Any

import pytest
import time_machine
from django.urls import reverse

from committees.models import Meeting
from dialogs.models import Dialog, State
from tests.journeys import DAY, Journey
from tests.people import Town

from .pages import Desk, address, text

At = Callable[..., Desk]
YES: dict[str, Any] = {"q1": "True", "q2": "True", "reason": "Nämnden vill veta mer."}


@pytest.fixture
def three(town: Town) -> list[Dialog]:
    """Three matters that wait for one meeting, in the order of the agenda."""
    begun = Journey(town).today
    journeys = [Journey(town, begun + n * DAY).to(State.INVESTIGATION) for n in range(3)]
    return [journey.dialog for journey in journeys if journey.dialog]


@pytest.fixture
def meeting(town: Town, three: list[Dialog]) -> Meeting:
    return Meeting.objects.create(committee=town.committee, date=Journey(town).today + 20 * DAY)


def url(dialog: Dialog, meeting: Meeting | str, noun: str = "utredningsbeslut") -> str:
    day = meeting if isinstance(meeting, str) else meeting.date
    return f"{address(dialog, noun)}?sammantrade={day}"


def shown(page: Any, **typed: Any) -> dict[str, Any]:
    form = page.context["form"]
    values = {name: form[name].value() for name in form.fields} | typed
    return {name: value for name, value in values.items() if value is not None}


@pytest.fixture
def client(town: Town, desk: At) -> Any:
    return desk(town.sekreterare).client


def test_from_matter_to_matter_with_date_and_paragraph(
    three: list[Dialog], meeting: Meeting, client: Any
) -> None:
    first, second, third = three
    page = client.get(url(first, meeting))
    assert "Ärende 1 av 3" in text(page)
    assert page.context["form"]["decided_on"].value() == meeting.date
    assert page.context["form"]["paragraph"].value() is None
    answer = client.post(url(first, meeting), shown(page, paragraph=31, **YES))
    assert answer["Location"] == url(second, meeting)
    page = client.get(answer["Location"])
    assert "Ärende 2 av 3" in text(page)
    assert page.context["form"]["paragraph"].value() == 32
    answer = client.post(answer["Location"], shown(page, **YES))
    assert answer["Location"] == url(third, meeting)
    page = client.get(answer["Location"])
    assert "Ärende 3 av 3" in text(page)
    answer = client.post(answer["Location"], shown(page, **YES))
    assert answer["Location"] == reverse("staff:meeting", args=["sbn", meeting.date])
    used = [dialog.investigationdecisions.get().paragraph for dialog in three]
    assert used == [31, 32, 33]


def test_previous_and_next_pass_one_by(three: list[Dialog], meeting: Meeting, client: Any) -> None:
    row = client.get(url(three[1], meeting)).context["row"]
    assert (row.previous_url, row.next_url) == (url(three[0], meeting), url(three[2], meeting))


def test_an_error_keeps_the_place(three: list[Dialog], meeting: Meeting, client: Any) -> None:
    page = client.get(url(three[0], meeting))
    page = client.post(url(three[0], meeting), shown(page, reason="Skäl."))
    assert page.status_code == 200
    assert "Ärende 1 av 3" in text(page)


@pytest.mark.parametrize("day", ["2016-02-31", "x", "2016-03-02", "2999-01-01", "%00"])
def test_what_the_address_claims_is_not_believed(three: list[Dialog], client: Any, day: str) -> None:
    page = client.get(url(three[0], day))
    assert page.status_code == 200
    assert page.context["row"] is None
    assert page.context["form"]["decided_on"].value() is None


def test_another_committees_meeting_is_none(town: Town, three: list[Dialog], client: Any) -> None:
    theirs = Meeting.objects.create(committee=town.other_committee, date=Journey(town).today + 21 * DAY)
    assert client.get(url(three[0], theirs)).context["row"] is None


def test_a_meeting_to_come_cannot_be_recorded(three: list[Dialog], meeting: Meeting, client: Any) -> None:
    with time_machine.travel(meeting.date - DAY, tick=False):
        assert client.get(url(three[0], meeting)).context["row"] is None
        page = client.get(reverse("staff:meeting", args=["sbn", meeting.date]))
        assert page.context["begin_url"] == ""
        assert len(page.context["rows"]) == 3


def test_tabling_is_one_click_away_and_keeps_what_was_typed(
    three: list[Dialog], meeting: Meeting, client: Any
) -> None:
    first = three[0]
    page = client.get(url(first, meeting))
    typed = shown(page, q1="True", reason="Underlaget saknas.", paragraph=31, instead="bordlaggning")
    answer = client.post(url(first, meeting), typed)
    assert answer["Location"] == url(first, meeting, "bordlaggning")
    page = client.get(answer["Location"])
    form = page.context["form"]
    assert not form.is_bound
    assert form["reason"].value() == "Underlaget saknas."
    assert (form["decided_on"].value(), form["paragraph"].value()) == (str(meeting.date), "31")
    back = shown(page, reason="Ändå beslut.", instead="utredningsbeslut")
    page = client.get(client.post(answer["Location"], back)["Location"])
    assert page.context["form"]["q1"].value() == "True"
    assert page.context["form"]["reason"].value() == "Ändå beslut."
    answer = client.post(url(first, meeting), shown(page, **YES))
    assert answer["Location"] == url(three[1], meeting)
    assert client.session["typed_instead"] == {}


def test_a_tabled_matter_leads_on_too(three: list[Dialog], meeting: Meeting, client: Any) -> None:
    first, second, _third = three
    page = client.get(url(first, meeting, "bordlaggning"))
    later = meeting.date + 30 * DAY
    filed = shown(page, reason="Tid.", next_meeting_on=later, paragraph=31)
    answer = client.post(url(first, meeting, "bordlaggning"), filed)
    assert answer["Location"] == url(second, meeting)
    assert "Ärende 2 av 3" in text(client.get(answer["Location"]))


def test_target_groups_come_along(journey: Journey, desk: At) -> None:
    dialog = journey.to(State.DECISION).dialog
    client = desk(journey.town.sekreterare).client
    page = client.get(address(dialog, "dialogbeslut"))
    typed = shown(page, other_groups="Båtfolk", instead="bordlaggning", reason="Tid.")
    client.post(address(dialog, "dialogbeslut"), typed)
    form = client.get(address(dialog, "dialogbeslut")).context["form"]
    assert form["other_groups"].value() == "Båtfolk"
    assert form["reason"].value() == "Tid."


def test_others_do_not_turn(three: list[Dialog], town: Town, desk: At) -> None:
    client = desk(town.handlaggare).client
    assert client.post(address(three[0], "utredningsbeslut"), {"instead": "bordlaggning"}).status_code == 403
    assert "typed_instead" not in client.session
