"""The step pages: the form for whoever takes the step, the record after it, words for everybody else."""

from collections.abc import Callable

import pytest

from dialogs.models import Dialog, InvestigationDecision, State
from tests.journeys import Journey

from .pages import Desk, address, log_out, text

At = Callable[..., Desk]
JA_JA = {"q1": "True", "q2": "True", "reason": "Nämnden vill veta mer.", "paragraph": 45}


@pytest.fixture
def case(journey: Journey) -> Dialog:
    return journey.to(State.INVESTIGATION).dialog


def now(dialog: Dialog) -> Dialog:
    return Dialog.objects.get(pk=dialog.pk)


def test_the_secretary_records_the_decision_in_one_page(case: Dialog, journey: Journey, desk: At) -> None:
    response = desk(journey.town.sekreterare).send(
        case, "utredningsbeslut", decided_on=journey.today, **JA_JA
    )
    assert response.status_code == 302, text(response)
    assert response.url == address(case)
    assert now(case).state == State.PROPOSAL


def test_others_read_who_takes_the_step(case: Dialog, journey: Journey, desk: At) -> None:
    response = desk(journey.town.handlaggare).get(case, "utredningsbeslut")
    assert response.status_code == 200
    assert '<form method="post" novalidate' not in response.content.decode()
    assert "Stadsbyggnadsnämnden" in text(response)


def test_others_are_refused_in_words(case: Dialog, journey: Journey, desk: At) -> None:
    typed = desk(journey.town.sekreterare).fill_in(
        case, "utredningsbeslut", decided_on=journey.today, **JA_JA
    )
    response = desk(journey.town.handlaggare).client.post(address(case, "utredningsbeslut"), typed)
    assert response.status_code == 403
    assert now(case).state == State.INVESTIGATION


def test_the_same_form_twice_has_one_effect(case: Dialog, journey: Journey, desk: At) -> None:
    at = desk(journey.town.sekreterare)
    typed = at.fill_in(case, "utredningsbeslut", decided_on=journey.today, **JA_JA)
    first = at.client.post(address(case, "utredningsbeslut"), typed)
    second = at.client.post(address(case, "utredningsbeslut"), typed)
    assert (first.status_code, second.status_code) == (302, 302)
    assert InvestigationDecision.objects.filter(dialog=case).count() == 1


def test_a_stale_form_says_what_happened_and_keeps_the_text(case: Dialog, journey: Journey, desk: At) -> None:
    at = desk(journey.town.sekreterare)
    typed = at.fill_in(case, "utredningsbeslut", decided_on=journey.today, **JA_JA)
    journey.table()
    response = at.client.post(address(case, "utredningsbeslut"), typed)
    assert response.status_code == 409
    assert "Nämnden vill veta mer." in response.content.decode()
    assert "Sekreterare" in text(response)
    assert now(case).state == State.INVESTIGATION
    # Read over and sent again from the fresh page.
    again = typed | {name: response.context["form"][name].value() for name in ("key", "version")}
    assert at.client.post(address(case, "utredningsbeslut"), again).status_code == 302


def test_a_refusal_stands_at_its_field_and_keeps_the_text(case: Dialog, journey: Journey, desk: At) -> None:
    response = desk(journey.town.sekreterare).send(case, "utredningsbeslut", decided_on="2999-01-01", **JA_JA)
    assert response.status_code == 200
    assert list(response.context["form"].errors) == ["decided_on"]
    assert "Nämnden vill veta mer." in response.content.decode()


def test_what_one_may_not_see_answers_like_what_does_not_exist(
    case: Dialog, journey: Journey, desk: At
) -> None:
    at = desk(journey.town.utan_uppdrag)
    nowhere = "MD-2016-9999"
    for noun in ("", "utredningsbeslut", "checklista"):
        refused = at.get(case, noun)
        absent = at.client.get(address(case, noun).replace(case.number, nowhere))
        assert (refused.status_code, absent.status_code) == (404, 404)
        # The switch of languages leads back to the address that was asked for.
        assert refused.content.replace(case.number.encode(), nowhere.encode()) == absent.content


def test_a_login_that_ended_loses_nothing(case: Dialog, journey: Journey, desk: At) -> None:
    at = desk(journey.town.sekreterare)
    typed = at.fill_in(case, "utredningsbeslut", decided_on=journey.today, **JA_JA)
    log_out(at.client)
    response = at.client.post(address(case, "utredningsbeslut"), typed)
    assert response.status_code == 302
    assert response.url.startswith("/logga-in/")
    at.client.force_login(journey.town.sekreterare, backend="committees.backends.RoleBackend")
    page = at.get(case, "utredningsbeslut")
    assert "Nämnden vill veta mer." in page.content.decode()
    assert at.client.post(address(case, "utredningsbeslut"), typed).status_code == 302


@pytest.mark.parametrize(
    "bad",
    [
        {"reason": "a\x00b"},
        {"reason": "x" * 1_000_000},
        {"paragraph": "9" * 40},
        {"paragraph": "0"},
        {"paragraph": "-1"},
        {"paragraph": "fyra"},
        {"decided_on": "igår"},
        {"decided_on": "0001-01-01"},
        {"decided_on": "\x00"},
        {"q1": "kanske"},
        {"q1": ""},
        {"version": "9" * 40},
        {"version": "x"},
        {"key": "x"},
        {"key": "\x00"},
    ],
)
def test_bad_input_is_refused_in_words(case: Dialog, journey: Journey, desk: At, bad: dict[str, str]) -> None:
    typed = JA_JA | {"decided_on": journey.today} | bad
    response = desk(journey.town.sekreterare).send(case, "utredningsbeslut", **typed)
    assert response.status_code in (200, 409)
    assert now(case).state == State.INVESTIGATION
