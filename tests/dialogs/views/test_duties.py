"""My duties: derived from the cases, mine alone, late first, always on the way to a form I may fill in."""

from collections.abc import Callable

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from committees.models import Membership, Person
from dialogs.duties import RULES, of_my_office, of_myself, on_page, rules_of, with_rules
from dialogs.models import Dialog, State
from dialogs.permissions import Standing
from tests.journeys import DAY, Journey

from .pages import Desk, address, text

At = Callable[..., Desk]

#: Who owes what in each state: the steps of the first list of each person.
OWED: dict[str, dict[str, list[str]]] = {
    State.IDEA: {"handlaggare": ["till-namnd"]},
    State.INVESTIGATION: {"sekreterare": ["utredningsbeslut"]},
    State.PROPOSAL: {"handlaggare": ["forslag"]},
    State.DECISION: {"sekreterare": ["dialogbeslut"]},
    State.EXECUTION: {"handlaggare": ["genomforande"]},
    State.FEEDBACK: {"handlaggare": ["sammanstallning"]},
    State.INFORMATION: {"handlaggare": ["informationsmote"]},
    State.COMPLETED: {},
    State.REFERRED: {},
    State.WITHDRAWN: {},
}
PEOPLE = (
    "handlaggare", "kollega", "sekreterare", "strateg", "fortroendevald", "administrator",
    "handlaggare_kultur", "sekreterare_kultur", "utan_uppdrag",
)  # fmt: skip


def owed(person: Person, journey: Journey) -> list[str]:
    standing = Standing.of(person, journey.today)
    return [
        duty.url.rstrip("/").rsplit("/", 1)[1]
        for duty in on_page(of_myself(standing, journey.today), standing, journey.today)
    ]


@pytest.mark.parametrize("state", list(State))
def test_each_state_asks_the_right_person_and_no_other(journey: Journey, state: str) -> None:
    journey.to(state)
    found = {name: owed(getattr(journey.town, name), journey) for name in PEOPLE}
    assert {name: steps for name, steps in found.items() if steps} == OWED[state]


def test_the_strategist_is_asked_once_per_version_of_the_goals(journey: Journey) -> None:
    strateg = journey.to(State.PROPOSAL).town.strateg
    assert owed(strateg, journey) == []
    draft = journey.write_proposal()
    assert owed(strateg, journey) == ["matbarhet"]
    journey.review_measurability(approved=False, comment="Hur mäts det?")
    assert owed(strateg, journey) == []
    goal = draft.goals.get()
    goal.target = "400"
    goal.save()
    assert owed(strateg, journey) == ["matbarhet"]


def test_the_three_duties_of_feedback_come_in_their_order(journey: Journey) -> None:
    town = journey.to(State.FEEDBACK).town
    journey.compile_results()
    assert (owed(town.handlaggare, journey), owed(town.sekreterare, journey)) == (
        ["aterkoppling"],
        ["aterrapport"],
    )
    journey.write_feedback()
    assert (owed(town.handlaggare, journey), owed(town.sekreterare, journey)) == (
        [],
        ["aterkoppling", "aterrapport"],
    )
    journey.publish_feedback()
    journey.report_to_committee()
    assert (owed(town.handlaggare, journey), owed(town.sekreterare, journey)) == (["avslut"], [])


def test_a_changed_plan_asks_office_strategist_and_secretary(journey: Journey) -> None:
    town = journey.to(State.EXECUTION).town
    journey.write_proposal(budget=600_000)
    assert owed(town.handlaggare, journey) == ["planandring", "genomforande"]
    journey.write_goal(journey.dialog.draft_proposal(), text="Nytt mål")
    assert owed(town.strateg, journey) == ["matbarhet"]
    journey.review_measurability()
    journey.submit_plan_change()
    assert owed(town.sekreterare, journey) == ["planandringsbeslut"]


def test_the_effect_is_asked_for_four_weeks_before_its_day(journey: Journey) -> None:
    town = journey.to(State.COMPLETED).town
    asked_from = journey.dialog.follow_up_on - 28 * DAY
    for days, steps in ((-1, []), (0, ["effekt"]), (400, ["effekt"])):
        standing = Standing.of(town.handlaggare, asked_from + days * DAY)
        duties = on_page(of_myself(standing, asked_from + days * DAY), standing, asked_from + days * DAY)
        assert [duty.url.rstrip("/").rsplit("/", 1)[1] for duty in duties] == steps
    assert (duties[0].due, duties[0].late_days) == (journey.dialog.follow_up_on, 400 - 28)
    journey.wait(170).record_effect()
    assert owed(town.handlaggare, journey) == []


def test_colleagues_see_the_offices_duties_and_other_offices_do_not(journey: Journey) -> None:
    town = journey.to(State.PROPOSAL).town
    for person, count in (
        (town.kollega, 1),
        (town.handlaggare, 0),
        (town.handlaggare_kultur, 0),
        (town.sekreterare, 0),
    ):
        assert of_my_office(Standing.of(person, journey.today), journey.today).count() == count, person


def test_a_handler_who_left_is_not_asked_but_the_office_is(journey: Journey) -> None:
    town = journey.to(State.PROPOSAL).town
    Membership.objects.filter(person=town.handlaggare).update(valid_to=journey.today - DAY)
    assert owed(town.handlaggare, journey) == []
    assert of_my_office(Standing.of(town.kollega, journey.today), journey.today).count() == 1


@pytest.mark.parametrize("state", State.open())
def test_whoever_owes_may_take_the_step(journey: Journey, state: str) -> None:
    journey.to(state)
    for name in PEOPLE:
        standing = Standing.of(getattr(journey.town, name), journey.today)
        for dialog in of_myself(standing, journey.today):
            for rule in rules_of(dialog):
                assert rule.owner.permission(standing, dialog)
                assert rule.prepares or rule.definition.permission(standing, dialog)


@pytest.mark.parametrize("state", State.open())
def test_an_open_case_always_waits_for_somebody(journey: Journey, state: str) -> None:
    journey.to(state)
    dialog = with_rules(Dialog.objects.all()).get()
    assert rules_of(dialog)


def test_rules_have_flags_of_their_own() -> None:
    assert len({rule.flag for rule in RULES}) == len(RULES)


def test_late_ones_come_first_with_their_days_and_lead_to_the_form(journey: Journey, desk: At) -> None:
    town = journey.to(State.PROPOSAL).town
    later = Journey(town, journey.today).to(State.PROPOSAL)
    on = later.dialog.due_on + 3 * DAY
    with time_machine.travel(on, tick=False):
        page = desk(town.handlaggare).client.get(reverse("staff:duties"))
        duties = page.context["duties"]
        assert [duty.number for duty in duties] == [journey.dialog.number, later.dialog.number]
        assert duties[1].late_days == 3
        assert address(journey.dialog, "forslag") in page.content.decode()


def test_whoever_has_no_role_is_told_so_kindly(journey: Journey, desk: At) -> None:
    journey.to(State.IDEA)
    page = desk(journey.town.utan_uppdrag).client.get(reverse("staff:duties"))
    assert page.status_code == 200
    assert journey.dialog.number not in text(page)


def test_thirty_cases_cost_as_many_queries_as_three(journey: Journey, desk: At) -> None:
    client = desk(journey.town.handlaggare).client

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert client.get(reverse("staff:duties")).status_code == 200
        return len(captured)

    for case in range(3):
        Journey(journey.town, journey.today + case * DAY).to(State.PROPOSAL)
    with_three = queries()
    for case in range(3, 30):
        Journey(journey.town, journey.today + case * 2 * DAY).to(State.PROPOSAL)
    assert queries() == with_three
