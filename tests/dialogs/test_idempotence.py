"""The same form posted twice has one effect, whoever posts it and wherever the case has gone since (I14)."""

import uuid
from collections.abc import Callable
from typing import Any

import pytest

from dialogs.models import Dialog, Event, Handover, Idea, State
from dialogs.refusals import NotPermitted, Overtaken
from tests.dialogs.law.database import settle
from tests.journeys import DAY, Journey
from tests.situations import bring, request

KEY = uuid.UUID("2f6a1c9e-9d3f-4a48-8c39-0f6a0f6a0f6a")
#: Every step, in a situation where it can be taken.
TAKEN_IN = {
    "refer_elsewhere": "idea",
    "refer_to_committee": "idea",
    "decide_investigation": "inve",
    "review_measurability": "prop",
    "submit_proposal": "prop",
    "decide_dialog": "deci",
    "table": "deci",
    "submit_plan_change": "exec",
    "decide_plan_change": "pend",
    "reschedule_feedback": "feed",
    "complete_execution": "exec",
    "cancel_dialog": "exec",
    "compile_results": "feed",
    "publish_feedback": "comp",
    "report_to_committee": "comp",
    "close": "answ",
    "record_effect": "done",
    "hold_information_meeting": "info",
    "withdraw": "prop",
    "park": "prop",
    "resume": "rest",
    "hand_over": "feed",
    "correct": "done",
}


def actor(journey: Journey, step: str) -> Any:
    name = Dialog.STEPS[step].permission.__name__
    who = {"secretary_of_the_committee": "sekreterare", "is_strategist": "strateg"}.get(name, "handlaggare")
    return getattr(journey.town, who)


def post(journey: Journey, step: str, by: Any = None, dialog: Dialog | None = None) -> Event:
    """The form as it was first rendered: the same key, the same version of the case."""
    arguments, facts = request(journey, step)
    method = getattr(dialog or journey.dialog, step)
    return method(*arguments, by=by or actor(journey, step), at=journey.at, key=KEY, **facts)


def rows() -> dict[str, int]:
    return {
        model.__name__: model.objects.count()
        for model in Dialog._meta.apps.get_app_config("dialogs").get_models()
    }


@pytest.mark.parametrize("step", TAKEN_IN)
def test_a_form_posted_twice_has_one_effect(journey: Journey, step: str) -> None:
    bring(journey, TAKEN_IN[step])
    arguments, facts = request(journey, step)
    method, by = getattr(journey.dialog, step), actor(journey, step)
    first = method(*arguments, by=by, at=journey.at, key=KEY, version=journey.dialog.version, **facts)
    settle()
    before, case = rows(), Dialog.objects.get(pk=journey.dialog.pk)
    again = method(*arguments, by=by, at=journey.at + DAY, key=KEY, version=journey.dialog.version, **facts)
    assert again.pk == first.pk
    assert again.dialog.state == first.dialog.state == case.state
    assert rows() == before
    assert Dialog.objects.get(pk=case.pk).version == case.version


def test_every_step_is_posted_twice() -> None:
    assert set(TAKEN_IN) == set(Dialog.STEPS) - {"register"}


def test_a_handover_posted_twice_answers_though_the_case_has_left_the_office(journey: Journey) -> None:
    town = journey.to(State.FEEDBACK).town
    away = {"office": town.other_office, "handler": town.handlaggare_kultur}
    first = journey.take("hand_over", Handover(reason="Flyttar.", **away), by=town.handlaggare, key=KEY)
    again = journey.take("hand_over", Handover(reason="Flyttar.", **away), by=town.handlaggare, key=KEY)
    assert again == first
    with pytest.raises(NotPermitted):
        journey.hand_over(**away)


def test_the_same_key_from_somebody_else_is_told_what_happened(journey: Journey) -> None:
    bring(journey, "comp")
    first = post(journey, "report_to_committee")
    before = rows()
    with pytest.raises(Overtaken) as refusal:
        post(journey, "hand_over")
    assert refusal.value.event == first
    with pytest.raises(NotPermitted):
        post(journey, "report_to_committee", by=journey.town.handlaggare)
    assert rows() == before


def test_the_same_key_in_another_case_is_refused(journey: Journey) -> None:
    post(bring(journey, "inve"), "table")
    other = bring(Journey(journey.town, paragraph=300), "inve")
    with pytest.raises(Overtaken):
        post(other, "table")
    assert other.dialog.tablings.count() == 0


def test_registering_twice_makes_one_case_with_one_number(journey: Journey) -> None:
    first = journey.register(key=KEY)
    again = journey.register(key=KEY)
    assert (again, again.dialog.number) == (first, "MD-2016-0001")
    assert Dialog.objects.count() == Idea.objects.count() == 1


@pytest.mark.parametrize(
    "again",
    [
        lambda journey: journey.register(key=KEY, by=journey.town.kollega),
        lambda journey: journey.to(State.INVESTIGATION).withdraw() and journey.register(key=KEY),
    ],
    ids=["somebody else", "the case has moved on"],
)
def test_a_key_registers_for_one_person_only(journey: Journey, again: Callable[[Journey], Any]) -> None:
    first = journey.register(key=KEY)
    try:
        found = again(journey)
    except Overtaken as refusal:
        found = refusal.event
    assert found == first
    assert Dialog.objects.count() == 1


def test_a_key_of_another_step_registers_nothing(journey: Journey) -> None:
    post(bring(journey, "inve"), "table")
    with pytest.raises(Overtaken):
        Journey(journey.town).register(by=journey.town.sekreterare, key=KEY)
    assert Dialog.objects.count() == 1


def test_without_a_key_the_second_is_overtaken(journey: Journey) -> None:
    journey.to(State.INVESTIGATION)
    stale = journey.dialog
    journey.decide_investigation()
    journey.dialog = stale
    with pytest.raises(Overtaken):
        journey.decide_investigation()
