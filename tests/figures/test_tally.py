"""The tally says what the cases say, at any moment, and makes no month twice."""

import datetime
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection

from dialogs.figures import Selection, overview
from dialogs.figures.tally import making
from dialogs.models import State, TalliedMonth, Tally, Untallied
from tests.dialogs.worlds import settle
from tests.journeys import DAY, Journey

ON = datetime.date(2016, 12, 1)
THE_YEAR = Selection(datetime.date(2016, 1, 1), datetime.date(2016, 12, 31))


def days_to_feedback() -> object:
    return overview(THE_YEAR, ON).figures["days_to_feedback"].value


def end_earlier(journey: Journey) -> None:
    """A correction that changes what was counted of another month."""
    execution = journey.dialog.executions.get()
    days = {"started_on": execution.started_on - 40 * DAY, "ended_on": execution.ended_on - 40 * DAY}
    journey.correct(execution, by=journey.town.handlaggare, **days)


def test_a_correction_takes_its_months_out_of_the_tally_at_once(journey: Journey) -> None:
    journey.to(State.COMPLETED)
    making.tally(ON)
    before = days_to_feedback()
    end_earlier(journey)
    assert days_to_feedback() == before + 40
    making.tally(ON)
    assert days_to_feedback() == before + 40


def test_without_its_trigger_the_tally_would_be_wrong(journey: Journey) -> None:
    """The control: it is the tally that the figures above were read from."""
    journey.to(State.COMPLETED)
    making.tally(ON)
    before = days_to_feedback()
    settle()
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE dialogs_event DISABLE TRIGGER event_is_untallied")
    end_earlier(journey)
    assert days_to_feedback() == before
    making.forget()
    assert days_to_feedback() == before + 40


def test_only_months_in_which_a_case_moved_are_counted_again(journey: Journey) -> None:
    journey.to(State.COMPLETED)
    other = Journey(journey.town, datetime.date(2016, 9, 10), paragraph=50)
    other.register()
    assert making.tally(ON) == 10  # from March to December
    assert making.tally(ON) == 0
    other.refer_to_committee()
    assert making.tally(ON) == 1
    assert not Untallied.objects.exists()


def test_months_counted_by_other_queries_are_not_believed(journey: Journey) -> None:
    journey.to(State.COMPLETED)
    making.tally(ON)
    Tally.objects.update(cases=99)
    assert overview(THE_YEAR, ON).figures["answered"].value == 99, "control: the tally is read"
    TalliedMonth.objects.update(counted_by="other queries")
    assert overview(THE_YEAR, ON).figures["answered"].value == 1
    assert making.tally(ON) == 10
    assert overview(THE_YEAR, ON).figures["answered"].value == 1


def test_the_command_counts_the_months(journey: Journey) -> None:
    journey.register()
    told = StringIO()
    call_command("tally", "--today", "2016-04-02", stdout=told)
    call_command("tally", "--today", "2016-04-02", "--anew", stdout=told)
    assert told.getvalue().split() == ["2", "månader", "räknade."] * 2


@pytest.mark.parametrize("narrowed", [False, True])
def test_the_number_of_queries_does_not_grow(journey: Journey, narrowed: bool) -> None:
    committee = journey.town.committee if narrowed else None
    asked = Selection(THE_YEAR.since, THE_YEAR.until, committee)
    journey.to(State.COMPLETED)
    counts = [queries(asked)]
    for cases in (2, 27):
        for number in range(cases):
            other = Journey(journey.town, datetime.date(2016, 5, 1), 100 * cases + number)
            other.to(State.INFORMATION if number < 2 else State.IDEA)
        counts.append(queries(asked))
    assert counts == [counts[0]] * 3
    assert max(counts[0]) <= (10 if narrowed else 8)


def queries(asked: Selection) -> tuple[int, int]:
    """Of the overview from the cases alone, and from the tally alone."""
    numbers = []
    for prepare in (making.forget, lambda: making.tally(datetime.date(2016, 12, 31))):
        prepare()
        before = len(connection.queries_log)
        connection.force_debug_cursor = True
        overview(asked, ON)
        connection.force_debug_cursor = False
        numbers.append(len(connection.queries_log) - before)
    return numbers[0], numbers[1]
