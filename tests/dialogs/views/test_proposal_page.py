"""The office writes its proposal on one page, saves it at any point, and loses nothing."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from committees.models import Person
from dialogs.models import Dialog, Goal, State
from tests.journeys import DAY, Journey
from tests.people import Town

from .pages import Desk, address, log_out, text
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


def test_a_draft_may_be_unfinished(case: Dialog, office: Desk) -> None:
    response = save(
        office, case, question="Vad behövs i Malmparken?\r\nOch var?", budget="400 000 kr", **GOAL
    )
    assert response.status_code == 302, text(response)
    draft = draft_of(case)
    assert (draft.question, draft.budget, draft.version) == ("Vad behövs i Malmparken?\nOch var?", 400_000, 1)
    assert [goal.text for goal in draft.goals.all()] == ["Många hörs"]
    assert "Nivå" in text(office.get(case, "forslag"))


def test_listed_and_free_target_groups_become_one_list(case: Dialog, office: Desk) -> None:
    save(office, case, target_groups=["Närboende"], other_groups="Kolonister\nnärboende\n\n  Hund­ägare ")
    assert draft_of(case).target_groups == ["Närboende", "Kolonister", "Hund­ägare"]
    form = office.get(case, "forslag").context["form"]
    assert form["other_groups"].value() == "Kolonister\nHund­ägare"


def test_a_bad_line_saves_nothing_and_loses_nothing(case: Dialog, office: Desk) -> None:
    half = GOAL | {"goals-0-target": ""}
    response = save(office, case, question="Vad behövs?", period_from="i maj", **half)
    assert response.status_code == 200
    assert not case.proposals.exists()
    page = response.content.decode()
    assert all(typed in page for typed in ("Vad behövs?", "i maj", "Räknas vid varje tillfälle"))
    summary = response.context["form"].summary
    assert [line.label for line in summary] == ["Dialogen börjar", "Mål 1: Målvärde"]


def test_a_goal_is_added_and_taken_away_without_saving(case: Dialog, office: Desk) -> None:
    typed = page_of(office.get(case, "forslag")) | GOAL | {"question": "Vad behövs?", "budget": "mycket"}
    more = office.client.post(address(case, "forslag"), typed | {"rows": "more"})
    assert (more.status_code, len(more.context["form"].rows.forms)) == (200, 2)
    assert not more.context["form"].summary.errors
    assert all(word in more.content.decode() for word in ("Vad behövs?", "mycket", "Många hörs", "autofocus"))
    less = office.client.post(address(case, "forslag"), page_of(more) | {"rows": "less-0"})
    assert [row["text"].value() or "" for row in less.context["form"].rows] == [""]
    assert not case.proposals.exists()


def test_an_emptied_goal_is_taken_away_and_an_untouched_one_keeps_its_review(
    case: Dialog, journey: Journey, office: Desk
) -> None:
    draft = journey.write_proposal()
    journey.write_goal(draft, text="Alla åldrar hörs")
    before = draft_of(case).goals_revision
    assert save(office, case, purpose="Ett annat syfte").status_code == 302
    assert draft_of(case).goals_revision == before
    emptied = {f"goals-0-{name}": "" for name in ("text", "indicator", "target", "measured_how")}
    assert save(office, case, **emptied).status_code == 302
    assert [goal.text for goal in draft_of(case).goals.all()] == ["Alla åldrar hörs"]
    assert draft_of(case).goals_revision > before


def test_a_stale_form_shows_both_and_overwrites_nothing(case: Dialog, journey: Journey, office: Desk) -> None:
    typed = page_of(office.get(case, "forslag")) | {"question": "Min fråga?"}
    journey.write_proposal(question="Kollegans fråga?")
    response = office.client.post(address(case, "forslag"), typed)
    assert response.status_code == 409
    assert draft_of(case).question == "Kollegans fråga?"
    assert "Kollegans fråga?" in text(response)
    assert response.context["form"]["question"].value() == "Min fråga?"
    # Having seen both, the person may let their own hold.
    assert office.client.post(address(case, "forslag"), page_of(response)).status_code == 302
    assert draft_of(case).question == "Min fråga?"


def test_a_double_click_is_no_conflict(case: Dialog, office: Desk) -> None:
    typed = page_of(office.get(case, "forslag")) | {"question": "Vad behövs?", **GOAL}
    first, second = (office.client.post(address(case, "forslag"), typed) for _ in range(2))
    assert (first.status_code, second.status_code) == (302, 302)
    assert Goal.objects.filter(proposal=draft_of(case)).count() == 1


def test_what_was_typed_when_the_login_expired_is_still_there(case: Dialog, office: Desk) -> None:
    typed = page_of(office.get(case, "forslag")) | GOAL | {"question": "Vad behövs?"}
    person = office.client.session["_auth_user_id"]
    log_out(office.client)
    assert office.client.post(address(case, "forslag"), typed).status_code == 302
    office.client.force_login(Person.objects.get(pk=person), backend="committees.backends.RoleBackend")
    page = office.get(case, "forslag")
    assert page.context["form"]["question"].value() == "Vad behövs?"
    assert "Många hörs" in page.content.decode()
    assert "Du hade blivit utloggad" in text(page)
    assert not case.proposals.exists()


def test_fields_that_settle_a_point_say_so(case: Dialog, office: Desk) -> None:
    page = text(office.get(case, "forslag"))
    assert "Vilka målgrupper som ska nås?" in page
    assert "Mål, och syfte för dialogen" in page


def test_a_page_with_many_goals_asks_the_database_as_often_as_one_with_few(
    case: Dialog, journey: Journey, office: Desk
) -> None:
    draft = journey.write_proposal()
    few = _queries(office, case)
    for number in range(20):
        journey.write_goal(draft, text=f"Mål {number}")
    assert _queries(office, case) == few


def _queries(office: Desk, case: Dialog) -> int:
    with CaptureQueriesContext(connection) as captured:
        office.get(case, "forslag")
    return len(captured)
