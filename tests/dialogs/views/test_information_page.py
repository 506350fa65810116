"""The information meeting answers two questions and keeps every question that was asked."""

from collections.abc import Callable
from typing import Any

import pytest
from django.http import HttpResponse

from dialogs.models import Dialog, InformationMeeting, InformationQuestion, State
from tests.journeys import Journey

from .pages import Desk, address, text

At = Callable[..., Desk]


@pytest.fixture
def case(journey: Journey) -> Dialog:
    return journey.to(State.INFORMATION).dialog


@pytest.fixture
def office(journey: Journey, desk: At) -> Desk:
    return desk(journey.town.handlaggare)


@pytest.fixture
def meeting(journey: Journey, case: Dialog) -> dict[str, Any]:
    return {
        "held_on": journey.today,
        "place": "Digitalt",
        "notice": "Brev till alla hyresgäster.",
        "attended": "40",
        "attended_is_estimate": "True",
        "why_this_decision": "Kommunen säljer för att kunna bygga en skola.",
        "why_no_dialogue": "Frågan gick inte att påverka.",
        **lines(("Höjs hyran?", "Nej, inte av försäljningen."), ("När säljs husen?", "I mars.")),
    }


def lines(*asked: tuple[str, str]) -> dict[str, str]:
    typed = {"questions-TOTAL_FORMS": str(len(asked)), "questions-INITIAL_FORMS": "0"}
    for number, (question, answer) in enumerate(asked):
        typed |= {f"questions-{number}-question": question, f"questions-{number}-answer": answer}
    return typed


def send(office: Desk, case: Dialog, typed: dict[str, Any]) -> HttpResponse:
    return office.send(case, "informationsmote", **typed)


def test_the_two_questions_stand_word_for_word(case: Dialog, office: Desk) -> None:
    page = text(office.get(case, "informationsmote"))
    assert "Varför har vi tagit detta beslut?" in page
    assert "Varför har vi inte arrangerat en medborgardialog?" in page


def test_the_meeting_is_filed_with_its_questions(case: Dialog, office: Desk, meeting: dict[str, Any]) -> None:
    response = send(office, case, meeting)
    assert response.status_code == 302, text(response)
    filed = InformationMeeting.objects.get(dialog=case)
    assert filed.attended_is_estimate
    assert [str(question) for question in filed.questions.all()] == ["Höjs hyran?", "När säljs husen?"]
    assert Dialog.objects.get(pk=case.pk).state == State.COMPLETED


def test_a_line_is_added_and_taken_away_without_filing(
    case: Dialog, office: Desk, meeting: dict[str, Any]
) -> None:
    more = send(office, case, meeting | {"rows": "more", "place": ""})
    form = more.context["form"]
    assert (more.status_code, len(form.rows.forms), form.summary.errors) == (200, 3, False)
    assert all(said in more.content.decode() for said in ("Höjs hyran?", "Brev till alla hyresgäster."))
    less = send(office, case, meeting | {"rows": "less-0"})
    assert [row["question"].value() for row in less.context["form"].rows] == ["När säljs husen?"]
    assert less.context["form"]["attended_is_estimate"].value() == "True"
    assert not InformationMeeting.objects.exists()


def test_half_a_line_is_refused_and_nothing_is_lost(
    case: Dialog, office: Desk, meeting: dict[str, Any]
) -> None:
    typed = meeting | {"why_no_dialogue": ""} | lines(("Höjs hyran?", ""), ("", ""))
    response = send(office, case, typed)
    assert response.status_code == 200
    labels = [line.label for line in response.context["form"].summary]
    assert labels == ["Varför har vi inte arrangerat en medborgardialog?", "Fråga 1: Svar"]
    assert "Höjs hyran?" in response.content.decode()
    assert not InformationMeeting.objects.exists()


@pytest.mark.parametrize(
    ("typed", "at_field"),
    [
        ({"attended_is_estimate": ""}, "attended_is_estimate"),
        ({"attended": "-1"}, "attended"),
        ({"held_on": "2999-01-01"}, "held_on"),
        ({"held_on": "2010-01-01"}, "held_on"),  # before the committee's NEJ
        ({"notice": ""}, "notice"),
        ({"place": "nul\x00"}, "place"),
        ({"why_this_decision": "x" * 1_000_000}, "why_this_decision"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(
    case: Dialog, office: Desk, meeting: dict[str, Any], typed: dict[str, Any], at_field: str
) -> None:
    response = send(office, case, meeting | typed)
    assert response.status_code == 200
    assert list(response.context["form"].errors) == [at_field]
    assert not InformationMeeting.objects.exists()


@pytest.mark.parametrize("said", ["nul\x00", "x" * 1_000_000])
def test_questions_that_cannot_be_stand_at_their_field(
    case: Dialog, office: Desk, meeting: dict[str, Any], said: str
) -> None:
    response = send(office, case, meeting | lines((said, "Ja.")))
    assert response.status_code == 200
    [row] = response.context["form"].rows
    assert list(row.errors) == ["question"]
    assert not InformationQuestion.objects.exists()


def test_nobody_counted_is_not_nobody(case: Dialog, office: Desk, meeting: dict[str, Any]) -> None:
    assert send(office, case, meeting | {"attended": "", "attended_is_estimate": ""}).status_code == 302
    assert InformationMeeting.objects.get().attended is None


def test_a_correction_carries_the_questions_along(
    case: Dialog, office: Desk, meeting: dict[str, Any]
) -> None:
    send(office, case, meeting)
    form = office.get(case, "informationsmote/rattelse").context["form"]
    typed = {name: form[name].value() for name in form.fields if form[name].value() is not None}
    asked = [(row["question"].value(), row["answer"].value()) for row in form.rows]
    typed |= lines(*asked, ("Vem köper?", "Det är inte klart.")) | {"correction_reason": "En fråga saknades."}
    response = office.client.post(address(case, "informationsmote/rattelse"), typed)
    assert response.status_code == 302, text(response)
    assert InformationMeeting.objects.current().get(dialog=case).questions.count() == 3


@pytest.mark.parametrize("who", ["sekreterare", "strateg", "handlaggare_kultur"])
def test_others_do_not_file_it(
    case: Dialog, journey: Journey, desk: At, meeting: dict[str, Any], who: str
) -> None:
    typed = desk(journey.town.handlaggare).fill_in(case, "informationsmote", **meeting)
    at = desk(getattr(journey.town, who))
    assert at.client.post(address(case, "informationsmote"), typed).status_code == 403
    assert not InformationMeeting.objects.exists()
