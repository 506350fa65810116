"""What each figure counts where one could count it otherwise, each in a case of its own."""

import datetime
from collections import Counter
from typing import Any

import pytest

from dialogs.figures import Selection, overview, rows_behind
from dialogs.figures.counts import Counts, median, percent
from dialogs.models import State
from tests.journeys import Journey

ON = datetime.date(2018, 12, 1)
LONG = Selection(datetime.date(2016, 1, 1), datetime.date(2018, 12, 31))


def figure(key: str, selection: Selection = LONG) -> Any:
    return overview(selection, ON).figures[key]


def test_an_answer_that_never_came_lowers_the_share(journey: Journey) -> None:
    """A rate that counted answered dialogues alone would be 100 %."""
    journey.to(State.COMPLETED)
    waiting = Journey(journey.town, paragraph=50).to(State.FEEDBACK)
    assert (figure("on_time").value, figure("on_time").whole) == (50, 2)
    assert set(rows_behind("on_time", "", LONG, ON)) == {journey.dialog, waiting.dialog}
    assert list(rows_behind("on_time", "del", LONG, ON)) == [journey.dialog]


def test_nothing_to_count_is_no_zero(journey: Journey) -> None:
    journey.register()
    assert [figure(key).value for key in ("on_time", "no_share", "days_to_feedback", "attended_exact")] == [
        None
    ] * 4
    assert figure("open_now").value == 1


@pytest.mark.parametrize(("attended", "shown"), [(4, None), (5, 5), (0, 0)])
def test_few_people_are_not_told(journey: Journey, attended: int, shown: int | None) -> None:
    journey.to(State.EXECUTION).hold_occasion(attended=attended)
    journey.tick("during")
    journey.complete_execution()
    people = figure("attended_exact")
    assert (people.value, people.hidden) == (shown, shown is None)


def test_a_difference_does_not_tell_few_people(journey: Journey) -> None:
    """571 in one office of 574 in all would tell of the three."""
    journey.to(State.FEEDBACK)
    other = Journey(journey.town, paragraph=50).to(State.EXECUTION)
    other.hold_occasion(attended=3)
    other.tick("during")
    other.complete_execution()
    town = journey.town
    journey.hand_over(office=town.other_office, handler=town.handlaggare_kultur)
    assert figure("attended_exact").value == 574
    many, few = (
        Selection(LONG.since, LONG.until, office=office) for office in (town.other_office, town.office)
    )
    assert [figure("attended_exact", asked).hidden for asked in (many, few)] == [True, True]


def test_an_unknown_figure_has_no_rows(journey: Journey) -> None:
    with pytest.raises(KeyError):
        rows_behind("nonsense", "", LONG, ON)


def test_every_figure_opens_and_says_what_it_is(journey: Journey) -> None:
    journey.to(State.COMPLETED)
    found = overview(LONG, ON)
    shown = [*found.figures.values(), *found.series.values(), *found.grids.values()]
    assert [each.key for each in shown if not each.definition.endswith(".")] == []
    assert {each.key for each in shown if rows_behind(each.key, "", LONG, ON).exists()} >= {
        "answered",
        "levels",
    }


def test_medians_and_shares() -> None:
    assert [median(Counter(days)) for days in ([], [3], [1, 2], [1, 3], [5, 1, 9, 9])] == [None, 3, 1.5, 2, 7]
    assert [percent(*numbers) for numbers in ((0, 0), (1, 3), (1, 8), (2, 3))] == [None, 33, 13, 67]


def test_counts_add_up() -> None:
    counts = Counts.of([("answered", "late", 3, 2, 0), ("answered", "on_time", 3, 1, 0)])
    counts.add([("answered", "late", 9, 1, 0)])
    assert (counts.number("answered"), counts.number("answered", "late"), counts.number("none")) == (4, 3, 0)
    assert counts.days("answered") == {3: 3, 9: 1}
