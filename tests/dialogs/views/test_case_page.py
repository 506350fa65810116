"""The case page: everything about a case for those who work here, contacts for its own office alone."""

from collections.abc import Callable

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dialogs.models import Contact, State
from tests.journeys import DAY, Journey

from .pages import Desk, text

At = Callable[..., Desk]
STAFF = (
    "handlaggare", "kollega", "sekreterare", "strateg", "fortroendevald", "administrator",
    "handlaggare_kultur", "sekreterare_kultur",
)  # fmt: skip


@pytest.mark.parametrize("state", list(State))
def test_everybody_who_works_here_reads_every_case(journey: Journey, desk: At, state: str) -> None:
    dialog = journey.to(state).dialog
    for name in STAFF:
        page = desk(getattr(journey.town, name)).get(dialog)
        assert page.status_code == 200, name
        assert dialog.title in text(page)
    assert desk(journey.town.utan_uppdrag).get(dialog).status_code == 404


@pytest.mark.parametrize("state", State.open())
def test_the_page_names_the_next_step_and_who_takes_it(journey: Journey, desk: At, state: str) -> None:
    page = desk(journey.to(state).town.fortroendevald).get(journey.dialog)
    assert page.context["next_steps"]
    for step in page.context["next_steps"]:
        assert step.who in text(page)
        assert step.action_url == "", "an elected member takes none of these steps"


def test_the_one_who_takes_it_gets_there_in_one_click(journey: Journey, desk: At) -> None:
    page = desk(journey.to(State.DECISION).town.sekreterare).get(journey.dialog)
    assert f'href="/arbete/arenden/{journey.dialog.number}/dialogbeslut/"' in page.content.decode()
    assert f"/{journey.dialog.number}/bordlaggning/" in page.content.decode()


def test_contacts_are_for_the_office_that_answers(journey: Journey, desk: At) -> None:
    journey.register(contact=Contact(name="Bo Boende", email="bo@example.org"))
    journey.to(State.PROPOSAL)
    seen = {
        name for name in STAFF if "Bo Boende" in text(desk(getattr(journey.town, name)).get(journey.dialog))
    }
    assert seen == {"handlaggare", "kollega"}


def test_what_the_committee_changed_is_marked(journey: Journey, desk: At) -> None:
    journey.to(State.DECISION).decide_dialog(budget_frame=400_000)
    page = desk(journey.town.handlaggare).get(journey.dialog)
    [budget] = [row for row in page.context["file"].compared if row.differs]
    assert (budget.left, budget.right) == ("500\u00a0000\u00a0kr", "400\u00a0000\u00a0kr")


def test_deviations_are_told_in_sentences(journey: Journey, desk: At) -> None:
    journey.to(State.EXECUTION)
    journey.hold_occasion(starts_at=journey.at + 400 * DAY)
    journey.hold_occasion(starts_at=journey.at + 25 * DAY)
    journey.plan_occasion(status="cancelled", cancelled_reason="Åska", starts_at=journey.at + 25 * DAY)
    journey.tick("during")
    journey.wait(40).complete_execution(cost=600_000, deviations="Färre möten.")
    told = desk(journey.town.strateg).get(journey.dialog).context["file"].deviations
    assert [sentence for sentence in told if "Åska" in sentence]
    assert len(told) == 4
    assert "Färre möten." in told


def test_a_dialogue_as_decided_deviates_in_nothing(journey: Journey, desk: At) -> None:
    journey.to(State.EXECUTION)
    journey.hold_occasion(starts_at=journey.at + 25 * DAY)
    assert desk(journey.town.strateg).get(journey.dialog).context["file"].deviations == []


def test_exact_and_estimated_numbers_stand_apart(journey: Journey, desk: At) -> None:
    journey.to(State.EXECUTION)
    journey.hold_occasion(attended=571)
    journey.hold_occasion(attended=1000, attended_is_estimate=True)
    page = text(desk(journey.town.strateg).get(journey.dialog))
    assert "571" in page
    assert "cirka 1\u00a0000" in page.replace(" 000", "\u00a0000")
    assert "1571" not in page.replace("\u00a0", "").replace(" ", "")


def test_a_correction_and_what_it_corrects_are_both_shown(journey: Journey, desk: At) -> None:
    journey.to(State.PROPOSAL)
    decision = journey.dialog.investigationdecisions.get()
    journey.correct(decision, by=journey.town.sekreterare, reason="Rätt skäl.")
    page = text(desk(journey.town.strateg).get(journey.dialog))
    assert "Rätt skäl." in page
    assert "Nämnden vill veta mer." in page


LADDERS = {
    State.IDEA: ["current", "coming", "coming", "coming", "coming", "coming"],
    State.DECISION: ["done", "done", "done", "current", "coming", "coming"],
    State.COMPLETED: ["done"] * 6,
    State.INFORMATION: ["done", "done", "skipped", "skipped", "skipped", "skipped"],
    State.REFERRED: ["done", "skipped", "skipped", "skipped", "skipped", "skipped"],
    State.WITHDRAWN: ["done", "skipped", "skipped", "skipped", "skipped", "skipped"],
}


@pytest.mark.parametrize("state", LADDERS)
def test_the_ladder_shows_where_the_case_stands(journey: Journey, desk: At, state: str) -> None:
    journey.to(state)
    with time_machine.travel(journey.at, tick=False):
        ladder = desk(journey.town.strateg).get(journey.dialog).context["file"].ladder
    assert [rung.status for rung in ladder] == LADDERS[state]
    branches = [rung.branch for rung in ladder if rung.branch]
    assert len(branches) == (state in (State.INFORMATION, State.REFERRED, State.WITHDRAWN))


def test_a_long_case_costs_no_more_queries_than_a_short_one(journey: Journey, desk: At) -> None:
    client = desk(journey.to(State.INVESTIGATION).town.strateg)

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert client.get(journey.dialog).status_code == 200
        return len(captured)

    journey.table()
    few = queries()
    for _time in range(20):
        journey.table()
    assert queries() == few


def test_no_cache_between_keeps_the_page(journey: Journey, desk: At) -> None:
    kept = desk(journey.to(State.IDEA).town.strateg).get(journey.dialog).headers["Cache-Control"]
    assert set(kept.split(", ")) == {"private", "no-cache"}
