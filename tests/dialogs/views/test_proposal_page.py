"""The office writes its proposal on one page, reads it through and submits it."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from committees.models import Person
from dialogs.models import Dialog, Goal, Method, Proposal, State
from tests.journeys import DAY, Journey
from tests.people import Town

from .pages import Desk, address, text

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


def page_of(response: HttpResponse) -> dict[str, Any]:
    """Everything that the page's form would send, its goals too."""
    form = response.context["form"]
    typed = {name: form[name].value() for name in form.fields}
    typed |= {f"goals-{name}": field.value() for name, field in _management(form)}
    for row in form.rows:
        typed |= {row.add_prefix(name): row[name].value() for name in row.fields}
    return {name: value for name, value in typed.items() if value is not None}


def _management(form: Any) -> Any:
    return [(name, form.rows.management_form[name]) for name in ("TOTAL_FORMS", "INITIAL_FORMS")]


def save(office: Desk, case: Dialog, noun: str = "forslag", **typed: Any) -> HttpResponse:
    return office.client.post(address(case, noun), page_of(office.get(case, noun)) | typed)


GOAL = {
    "goals-0-text": "Många hörs",
    "goals-0-indicator": "Antal svar",
    "goals-0-target": "300",
    "goals-0-measured_how": "Räknas vid varje tillfälle",
}


def draft_of(case: Dialog) -> Proposal:
    return Proposal.objects.get(dialog=case, event=None)


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


def test_what_was_typed_when_the_login_expired_is_still_there(case: Dialog, office: Desk) -> None:
    typed = page_of(office.get(case, "forslag")) | GOAL | {"question": "Vad behövs?"}
    person = office.client.session["_auth_user_id"]
    office.client.logout()
    assert office.client.post(address(case, "forslag"), typed).status_code == 302
    office.client.force_login(Person.objects.get(pk=person), backend="committees.backends.RoleBackend")
    page = office.get(case, "forslag")
    assert page.context["form"]["question"].value() == "Vad behövs?"
    assert "Många hörs" in page.content.decode()
    assert "Du hade blivit utloggad" in text(page)
    assert not case.proposals.exists()


def read_through(office: Desk, case: Dialog, noun: str = "forslag") -> dict[str, Any]:
    form = office.get(case, f"{noun}/granskning").context["form"]
    return {name: form[name].value() for name in form.fields} | {"action": "submit"}


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


def test_fields_that_settle_a_point_say_so(case: Dialog, office: Desk) -> None:
    page = text(office.get(case, "forslag"))
    assert "Vilka målgrupper som ska nås?" in page
    assert "Mål, och syfte för dialogen" in page


def test_an_unknown_version_does_not_exist(case: Dialog, journey: Journey, office: Desk) -> None:
    journey.write_proposal()
    url = address(case, "forslag/granskning")
    assert office.client.get(url, {"version": "1"}).status_code == 200
    for version in ("2", "-1", "ett", "\x00"):
        assert office.client.get(url, {"version": version}).status_code == 404


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
