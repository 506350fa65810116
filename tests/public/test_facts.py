"""What the public facts say of a case: phases, figures, the ladder, the versions of an answer."""

import pytest

from dialogs.models import State
from dialogs.publication import Cards, Phase, find_dialog, find_feedback
from dialogs.publication.cases import published_cases
from tests.journeys import DAY, Journey
from tests.people import Town


@pytest.mark.parametrize(
    ("state", "phase", "statuses"),
    [
        (State.EXECUTION, Phase.ONGOING, "done done done done current coming"),
        (State.FEEDBACK, Phase.WAITING, "done done done done done current"),
        (State.COMPLETED, Phase.ANSWERED, "done done done done done done"),
        (State.INFORMATION, Phase.DECLINED, "done done skipped skipped skipped skipped"),
    ],
)
def test_every_published_case_has_its_phase_and_its_place_on_the_ladder(
    journey: Journey, state: str, phase: str, statuses: str
) -> None:
    journey.to(state)
    found = find_dialog(journey.dialog.slug, journey.today)
    assert found
    assert found.phase == phase
    assert " ".join(rung.status for rung in found.ladder) == statuses
    card = Cards.find(journey.today, phase)[0]
    assert [rung.status for rung in card.ladder] == [rung.status for rung in found.ladder]


def test_no_case_is_in_two_phases_or_none(town: Town) -> None:
    for number, state in enumerate(State):
        Journey(town, paragraph=100 * number).to(state)
    broken_off = Journey(town, paragraph=2000).to(State.EXECUTION)
    broken_off.cancel_dialog()
    for on in (broken_off.today - 300 * DAY, broken_off.today, broken_off.today + 900 * DAY):
        counts = [len(Cards.find(on, phase)) for phase in Phase]
        assert sum(counts) == published_cases(on).count() == 5


def test_exact_and_estimated_numbers_are_never_added(journey: Journey) -> None:
    journey.to(State.EXECUTION)
    journey.hold_occasion(attended=571)
    journey.hold_occasion(attended=1000, attended_is_estimate=True, contributions=None)
    journey.hold_occasion(attended=0, contributions=0)
    journey.tick("during")
    journey.complete_execution()
    journey.compile_results()
    journey.write_feedback()
    journey.publish_feedback()
    answer = find_feedback(journey.dialog.slug, journey.today)
    assert answer
    figures = answer.figures
    assert (figures.counted, figures.estimated, figures.contributions, figures.held) == (571, 1000, 571, 3)
    assert [number for _label, number in figures.counted_bars] == [571, 0]


def test_a_corrected_answer_lists_its_versions_and_shows_only_the_last(journey: Journey) -> None:
    journey.to(State.COMPLETED)
    first = journey.dialog.published_feedback()
    journey.correct(first, by=journey.town.sekreterare, does="Nytt svar.", correction_reason="Fel siffra.")
    answer = find_feedback(journey.dialog.slug, journey.today)
    assert answer
    assert answer.does == "Nytt svar."
    assert [(version.number, version.reason) for version in answer.versions] == [(2, "Fel siffra."), (1, "")]


def test_a_case_refused_at_the_second_gate_shows_no_plan(journey: Journey) -> None:
    journey.to(State.DECISION)
    frame = {"feedback_date": None, "budget_frame": None, "period_from": None, "period_to": None}
    journey.decide_dialog(outcome="no", reason="För dyrt.", target_groups=[], **frame)
    found = find_dialog(journey.dialog.slug, journey.today)
    assert found
    assert found.plan is None
    assert found.refusal
    assert (found.refusal.outcome, found.refusal.reason) == ("NEJ", "För dyrt.")
    assert [rung.status for rung in found.ladder] == ["done"] * 4 + ["skipped"] * 2


def test_the_search_finds_by_title_and_committee(town: Town) -> None:
    journey = Journey(town)
    journey.register(title="Lekplatsen i 100 % natur")
    journey.to(State.EXECUTION)
    on = journey.today
    assert len(Cards.find(on, title="LEKPLATS")) == 1
    assert len(Cards.find(on, title="100 %")) == 1
    assert len(Cards.find(on, title="100_%")) == 0
    assert len(Cards.find(on, committee=town.committee.slug)) == 1
    assert len(Cards.find(on, committee=town.other_committee.slug)) == 0


def test_a_dialogue_that_has_not_begun_does_not_ask_anybody_to_take_part_yet(journey: Journey) -> None:
    journey.to(State.EXECUTION)
    begins = journey.dialog.decided_plan().period_from
    before, after = (Cards.find(on, Phase.ONGOING)[0].status for on in (begins - DAY, begins))
    assert (before.kind, before.date) == ("info", begins)
    assert (after.kind, after.date) == ("active", journey.dialog.ends_on)
