"""A correction is a new record beside the old one, in the same fields."""

from collections.abc import Callable

import pytest

from dialogs.models import Dialog, InvestigationDecision, State
from tests.journeys import Journey

from .pages import Desk, address, text

At = Callable[..., Desk]
NOUN = "utredningsbeslut/rattelse"


@pytest.fixture
def case(journey: Journey) -> Dialog:
    return journey.to(State.PROPOSAL).dialog


def test_both_are_shown_afterwards(case: Dialog, journey: Journey, desk: At) -> None:
    at = desk(journey.town.sekreterare)
    response = at.send(case, NOUN, reason="Rätt skäl.", correction_reason="Fel skäl i protokollet.")
    assert response.status_code == 302, text(response)
    page = text(at.get(case, "utredningsbeslut"))
    assert "Rätt skäl." in page
    assert "Nämnden vill veta mer." in page
    assert "Fel skäl i protokollet." in page


def test_what_the_case_has_gone_on_from_cannot_be_changed(case: Dialog, journey: Journey, desk: At) -> None:
    at = desk(journey.town.sekreterare)
    assert at.send(case, NOUN, q1="False", correction_reason="Ändrat.").status_code == 302
    assert InvestigationDecision.objects.filter(dialog=case, q1=False).count() == 0


def test_a_correction_says_what_was_wrong(case: Dialog, journey: Journey, desk: At) -> None:
    response = desk(journey.town.sekreterare).send(case, NOUN, correction_reason=" ")
    assert list(response.context["form"].errors) == ["correction_reason"]


def test_only_those_who_may_file_it_correct_it(case: Dialog, journey: Journey, desk: At) -> None:
    for person in (journey.town.handlaggare, journey.town.strateg, journey.town.fortroendevald):
        assert desk(person).get(case, NOUN).status_code == 403
    assert "rattelse" not in desk(journey.town.handlaggare).get(case, "utredningsbeslut").content.decode()
    assert "rattelse" in desk(journey.town.sekreterare).get(case, "utredningsbeslut").content.decode()


def test_what_was_never_filed_has_no_correction(case: Dialog, journey: Journey, desk: At) -> None:
    at = desk(journey.town.sekreterare)
    for path in (
        "avbrott/rattelse/",
        "utredningsbeslut/rattelse/?post=999999",
        "utredningsbeslut/rattelse/?post=x",
    ):
        assert at.client.get(address(case) + path).status_code == 404


def test_the_same_correction_twice_is_one(case: Dialog, journey: Journey, desk: At) -> None:
    at = desk(journey.town.sekreterare)
    typed = at.fill_in(case, NOUN, reason="Rätt skäl.", correction_reason="Fel skäl.")
    page = f"{address(case, NOUN)}?post={case.investigationdecisions.get().pk}"
    assert at.client.post(page, typed).status_code == 302
    assert at.client.post(page, typed).status_code == 302
    assert case.investigationdecisions.count() == 2


def test_what_somebody_else_has_corrected_is_not_corrected_beside_it(
    case: Dialog, journey: Journey, desk: At
) -> None:
    at = desk(journey.town.sekreterare)
    typed = at.fill_in(case, NOUN, reason="Rätt skäl.", correction_reason="Fel skäl.")
    decision = case.investigationdecisions.get()
    journey.correct(decision, by=journey.town.sekreterare, reason="Annat skäl.")
    response = at.client.post(f"{address(case, NOUN)}?post={decision.pk}", typed)
    assert response.status_code == 409
    fresh = typed | {name: response.context["form"][name].value() for name in ("key", "version")}
    refused = at.client.post(f"{address(case, NOUN)}?post={decision.pk}", fresh)
    assert refused.status_code == 200
    assert refused.context["form"].non_field_errors()
    assert case.investigationdecisions.count() == 2
