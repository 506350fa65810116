"""What cannot be in a proposal is refused at its field, and whoever may not write does not."""

from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone

from dialogs.models import Dialog, Method, State
from tests.journeys import DAY, Journey
from tests.people import Town

from .pages import Desk, address, text
from .proposal_form import GOAL, draft_of, page_of, save

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


def test_methods_of_another_level_are_refused_at_the_field(case: Dialog, office: Desk) -> None:
    workshop = Method.objects.get(name="Idéverkstad")
    response = save(office, case, level="consultation", methods=[workshop.pk])
    assert list(response.context["form"].errors) == ["methods"]
    assert "Idéverkstad" in text(response)
    assert save(office, case, level="influence", methods=[workshop.pk]).status_code == 302


@pytest.mark.parametrize(
    ("doctored", "at_field"),
    [
        ({"level": "information"}, "level"),
        ({"methods": ["999999"]}, "methods"),
        ({"methods": ["ett"]}, "methods"),
        ({"question": "nul\x00"}, "question"),
        ({"question": "x" * 1_000_000}, "question"),
        ({"other_groups": "y" * 200}, "other_groups"),
        ({"budget": "99999999999999999999"}, "budget"),
        ({"budget": "400.000"}, "budget"),
        ({"budget": "-1"}, "budget"),
        ({"period_to": "2016-13-45"}, "period_to"),
        ({"period_from": "2027-05-02", "period_to": "2027-05-01"}, "period_to"),
        ({"version": "sju"}, "version"),
        ({"version": "-1"}, "version"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(
    case: Dialog, office: Desk, doctored: dict[str, Any], at_field: str
) -> None:
    response = save(office, case, **doctored)
    assert response.status_code == 200
    assert list(response.context["form"].errors) == [at_field]
    assert not case.proposals.exists()


def test_information_of_the_ladder_is_never_offered(case: Dialog, office: Desk) -> None:
    page = text(office.get(case, "forslag"))
    assert "Enkät" in page
    assert "Utställning, mässa" not in page
    poster = Method.objects.get(name="Utställning, mässa")
    assert "methods" in save(office, case, methods=[poster.pk]).context["form"].errors


@pytest.mark.parametrize("lines", ["tusen", "-1", "100000", ""])
def test_doctored_numbers_of_goals_are_no_crash(case: Dialog, office: Desk, lines: str) -> None:
    response = save(office, case, **GOAL, **{"goals-TOTAL_FORMS": lines})
    assert response.status_code == 200
    assert not case.proposals.exists()


def test_state_event_and_version_in_the_post_are_ignored(case: Dialog, office: Desk) -> None:
    doctored = {"state": "execution", "event": "1", "dialog": "1", "goals_revision": "99"}
    assert save(office, case, question="Vad behövs?", **doctored).status_code == 302
    draft = draft_of(case)
    assert (draft.event_id, draft.dialog, draft.goals_revision) == (None, case, 1)
    assert Dialog.objects.get(pk=case.pk).state == State.PROPOSAL


@pytest.mark.parametrize("who", ["sekreterare", "strateg", "handlaggare_kultur", "administrator"])
def test_others_read_but_do_not_write(case: Dialog, journey: Journey, desk: At, who: str) -> None:
    journey.write_proposal()
    typed = page_of(desk(journey.town.handlaggare).get(case, "forslag")) | {"question": "Min fråga?"}
    at = desk(getattr(journey.town, who))
    page = at.get(case, "forslag")
    assert (page.status_code, "form" in page.context) == (200, False)
    assert "Vad behövs i Malmparken?" in text(page)
    assert at.client.post(address(case, "forslag"), typed).status_code == 403
    assert at.client.post(address(case, "forslag"), {"budget": "mycket"}).status_code == 403
    assert at.client.post(address(case, "forslag"), {"action": "submit"}).status_code == 403
    assert draft_of(case).question == "Vad behövs i Malmparken?"


def test_who_has_no_part_in_the_work_finds_nothing(case: Dialog, journey: Journey, desk: At) -> None:
    for noun in ("forslag", "planandring", "forslag/granskning"):
        assert desk(journey.town.utan_uppdrag).get(case, noun).status_code == 404
