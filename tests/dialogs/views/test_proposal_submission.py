"""The proposal is read through, submitted, sent back, and changed while the dialogue is held."""

from collections.abc import Callable

import pytest
from django.utils import timezone

from dialogs.models import Dialog, Method, State
from tests.journeys import DAY, Journey
from tests.people import Town

from .pages import Desk, address, text
from .proposal_form import draft_of, page_of, read_through, save

At = Callable[..., Desk]


@pytest.fixture
def journey(town: Town) -> Journey:
    """Begun of late: what is written now is judged by today's date."""
    return Journey(town, timezone.localdate() - 60 * DAY)


@pytest.fixture
def case(journey: Journey) -> Dialog:
    return journey.to(State.PROPOSAL).dialog


@pytest.fixture
def office(journey: Journey, desk: At) -> Desk:
    return desk(journey.town.handlaggare)


def test_it_is_submitted_from_the_page_on_which_it_is_read(
    case: Dialog, journey: Journey, office: Desk
) -> None:
    journey.write_proposal()
    blocked = office.get(case, "forslag/granskning")
    assert "KLK-strategen har inte granskat mätbarheten" in text(blocked)
    assert 'type="submit" class="btn btn-primary"' not in blocked.content.decode()
    refused = office.client.post(address(case, "forslag"), read_through(office, case))
    assert (refused.status_code, "KLK-strategen" in text(refused)) == (409, True)
    journey.review_measurability()
    typed = read_through(office, case)
    responses = [office.client.post(address(case, "forslag"), typed) for _ in range(2)]
    assert [response.status_code for response in responses] == [302, 302]
    assert Dialog.objects.get(pk=case.pk).state == State.DECISION
    assert "Lämnat till nämnden av Handläggare" in text(office.get(case, "forslag"))


def test_what_was_changed_after_the_reading_is_not_submitted(
    case: Dialog, journey: Journey, office: Desk
) -> None:
    journey.write_proposal()
    journey.review_measurability()
    typed = read_through(office, case)
    journey.write_proposal(question="En helt annan fråga?")
    response = office.client.post(address(case, "forslag"), typed)
    assert response.status_code == 409
    assert "En helt annan fråga?" in text(response)
    assert Dialog.objects.get(pk=case.pk).state == State.PROPOSAL


@pytest.mark.parametrize("gone", ["key", "version", "revision"])
def test_a_torn_form_submits_nothing(case: Dialog, journey: Journey, office: Desk, gone: str) -> None:
    journey.write_proposal()
    journey.review_measurability()
    typed = read_through(office, case)
    del typed[gone]
    assert office.client.post(address(case, "forslag"), typed).status_code == 400
    assert Dialog.objects.get(pk=case.pk).state == State.PROPOSAL


def test_after_a_remit_the_new_version_begins_with_the_old_text(journey: Journey, office: Desk) -> None:
    journey.to(State.DECISION)
    journey.decide_dialog(outcome="remit", reason="Utred kostnaden.")
    page = office.get(journey.dialog, "forslag")
    assert page.context["form"]["question"].value() == "Vad behövs i Malmparken?"
    assert [row["text"].value() for row in page.context["form"].rows] == ["Många hörs"]
    assert office.client.post(address(journey.dialog, "forslag"), page_of(page)).status_code == 302
    draft = draft_of(journey.dialog)
    assert (draft.version, draft.methods.count(), draft.goals.count()) == (2, 1, 1)


def test_a_changed_plan_is_written_and_submitted_during_execution(journey: Journey, office: Desk) -> None:
    case = journey.to(State.EXECUTION).dialog
    assert save(office, case, "planandring", level="dialogue", methods=[_cafe().pk]).status_code == 302
    journey.review_measurability()
    response = office.client.post(address(case, "planandring"), read_through(office, case, "planandring"))
    assert response.status_code == 302
    waiting = office.get(case, "planandring")
    assert "form" not in waiting.context
    assert Dialog.objects.get(pk=case.pk).plan_change_is_pending()


def test_after_a_refused_change_the_plan_that_holds_is_copied(journey: Journey, office: Desk) -> None:
    case = journey.to(State.EXECUTION).dialog
    save(office, case, "planandring", question="En sämre fråga?")
    journey.review_measurability()
    journey.submit_plan_change()
    journey.decide_plan_change(outcome="no", reason="Planen håller.")
    form = office.get(case, "planandring").context["form"]
    assert form["question"].value() == "Vad behövs i Malmparken?"


def _cafe() -> Method:
    return Method.objects.get(name="Cafémetoden")


def test_dates_that_make_the_dialogue_pointless_are_told(
    case: Dialog, journey: Journey, office: Desk
) -> None:
    save(office, case, decision_served_on="2999-06-01", period_from="2999-06-01", period_to="2999-06-30")
    assert "Dialogen slutar efter beslutet" in text(office.get(case, "forslag"))
    save(office, case, decision_served_on="2016-06-01")
    page = text(office.get(case, "forslag"))
    assert "redan fattat" in page


def test_an_unknown_version_does_not_exist(case: Dialog, journey: Journey, office: Desk) -> None:
    journey.write_proposal()
    url = address(case, "forslag/granskning")
    assert office.client.get(url, {"version": "1"}).status_code == 200
    for version in ("2", "-1", "ett", "\x00"):
        assert office.client.get(url, {"version": version}).status_code == 404


def test_what_the_strategist_wants_changed_stands_where_the_goals_are_written(
    case: Dialog, journey: Journey, office: Desk
) -> None:
    journey.write_proposal()
    journey.review_measurability(approved=False, comment="Hur räknas svaren?")
    assert "Strateg skickade tillbaka målen den" in (page := text(office.get(case, "forslag")))
    assert "Hur räknas svaren?" in page
    journey.review_measurability()
    assert "Hur räknas svaren?" not in text(office.get(case, "forslag"))
