"""The open-items list: every open case of a committee, how late, promised until when, and who acts."""

from dialogs.meetings.open_items import open_cases, open_items, summary
from dialogs.models import State
from tests.journeys import DAY, Journey
from tests.people import Town


def listed(town: Town, on):  # type: ignore[no-untyped-def]
    return list(open_items(open_cases(town.committee), on))


def test_every_open_case_and_no_other(town: Town) -> None:
    cases = {state: Journey(town, paragraph=30 * n).to(state) for n, state in enumerate(State)}
    found = {item.dialog.state for item in listed(town, cases[State.IDEA].today)}
    assert found == set(State.open()) - {State.IDEA}  # an idea has no committee yet


def test_lateness_promise_and_who_acts(journey: Journey) -> None:
    journey.to(State.FEEDBACK)
    promised = journey.dialog.feedback_date
    [item] = listed(journey.town, promised + 3 * DAY)
    assert (item.late_days, item.promised_on, item.is_promise_broken) == (3, promised, True)
    assert item.who == ["Handläggare, Stadsbyggnadskontoret"]
    assert summary(journey.town.committee, promised + 3 * DAY) == {"open": 1, "late": 1, "broken": 1}
    assert summary(journey.town.committee, promised) == {"open": 1, "late": 0, "broken": 0}


def test_tabled_and_remitted_matters_say_so(journey: Journey) -> None:
    town = journey.town
    journey.to(State.INVESTIGATION)
    journey.table(next_meeting_on=journey.today + 30 * DAY)
    [tabled] = listed(town, journey.today)
    assert tabled.note.startswith("Bordlagt till ")
    assert tabled.who == ["Sekreteraren i Stadsbyggnadsnämnden"]
    journey.to(State.DECISION)
    assert [item.note for item in listed(town, journey.today)] == [""]
    no_frame = {"feedback_date": None, "budget_frame": None, "period_from": None, "period_to": None}
    journey.decide_dialog(outcome="remit", reason="Räkna om.", **no_frame)
    [remitted] = listed(town, journey.today)
    assert remitted.note.startswith("Återremitterat ")


def test_an_answer_that_was_given_is_promised_no_more(journey: Journey) -> None:
    journey.to(State.FEEDBACK)
    journey.compile_results()
    journey.write_feedback()
    journey.publish_feedback()
    [item] = listed(journey.town, journey.dialog.feedback_date + 3 * DAY)
    assert (item.promised_on, item.is_promise_broken) == (None, False)
