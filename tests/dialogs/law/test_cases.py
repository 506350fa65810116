"""The law of the case itself: it begins as an idea, moves only by events, is never removed (I3–I6, I16).

Each breach is refused by its rule, and goes through when its guard is out of force: so it is that guard
which holds.
"""

import datetime
from typing import NamedTuple

import pytest

from checklists.models import Checklist
from dialogs.models import Dialog, State
from tests.journeys import Journey

from .database import refused, settle, sql, without

CASE, SERIES = "dialogs_dialog.case_guard", "dialogs_casenumberseries.series_has_no_gaps"
BEGINS = "dialogs_dialog.case_begins_with_an_event"
COPY = """
INSERT INTO dialogs_dialog (number, title, slug, description, diary_number, state, checklist_id, ladder_id,
                            registered_at, waiting_since, version)
SELECT '{number}', title, 'en-annan', description, '', '{state}', {checklist}, ladder_id,
       {at}, waiting_since, 1
FROM dialogs_dialog WHERE id = %(case)s
"""
FREE_CHECKLIST = "(SELECT max(id) FROM checklists_checklist)"
TAKE_NUMBER = "UPDATE dialogs_casenumberseries SET last = last + 1 WHERE year = 2016;"


def another(number: str = "MD-2016-0002", state: str = "idea", at: str = "registered_at") -> str:
    return TAKE_NUMBER + COPY.format(number=number, state=state, at=at, checklist=FREE_CHECKLIST)


def moved(column: str, value: str) -> str:
    return f"UPDATE dialogs_dialog SET {column} = {value} WHERE id = %(case)s"


class Breach(NamedTuple):
    state: State
    statement: str
    rule: str
    guards: tuple[str, ...]


BREACHES = {
    "a case is removed": Breach(State.IDEA, "DELETE FROM dialogs_dialog WHERE id = %(case)s", "I4", (CASE,)),
    "a case moves without a step": Breach(State.PROPOSAL, moved("state", "'decision'"), "I3", (CASE,)),
    "a case goes back": Breach(State.FEEDBACK, moved("state", "'execution'"), "I3", (CASE,)),
    "a closed case is opened": Breach(
        State.COMPLETED, moved("state", "'feedback', follow_up_on = NULL"), "I3", (CASE,)
    ),
    "the number changes": Breach(State.IDEA, moved("number", "'MD-2016-0000'"), "I4", (CASE,)),
    "the registration changes": Breach(State.IDEA, moved("registered_at", "now()"), "I4", (CASE,)),
    "the checklist changes": Breach(State.IDEA, moved("checklist_id", FREE_CHECKLIST), "I4", (CASE,)),
    "the ladder changes": Breach(
        State.IDEA,
        "INSERT INTO dialogs_ladder (version) VALUES (2);"
        + moved("ladder_id", "(SELECT max(id) FROM dialogs_ladder)"),
        "I4",
        (CASE,),
    ),
    "the committee changes": Breach(
        State.INVESTIGATION,
        moved("committee_id", "(SELECT max(id) FROM committees_committee)"),
        "I5",
        (CASE,),
    ),
    "the feedback date is moved": Breach(
        State.EXECUTION, moved("feedback_date", "feedback_date + 1"), "I6", (CASE,)
    ),
    "the feedback date is moved while it is due": Breach(
        State.FEEDBACK, moved("feedback_date", "feedback_date + 1"), "I6", (CASE,)
    ),
    "the last day is moved": Breach(State.EXECUTION, moved("ends_on", "ends_on + 1"), "I6", (CASE,)),
    "a case rests without a step": Breach(State.PROPOSAL, moved("parked_until", "due_on"), "I18", (CASE,)),
    "a running dialogue loses its feedback date": Breach(
        State.FEEDBACK,
        moved("feedback_date", "NULL"),
        "I6",
        (CASE, "dialogs_dialog#running_dialogue_has_a_feedback_date"),
    ),
    "a case begins half-way": Breach(State.IDEA, another(state="withdrawn"), "I3", (CASE, BEGINS)),
    "a case begins without an event": Breach(State.IDEA, another(), "I3", (BEGINS,)),
    "a number beyond its series": Breach(State.IDEA, another("MD-2016-0003"), "I16", (CASE, BEGINS, SERIES)),
    "a number of another year": Breach(
        State.IDEA, another(at="'2017-01-01T00:00+01:00'"), "I16", (CASE, BEGINS)
    ),
    "a number is skipped": Breach(State.IDEA, TAKE_NUMBER, "I16", (SERIES,)),
    "a series is set back": Breach(
        State.IDEA, "UPDATE dialogs_casenumberseries SET last = 0", "I16", (SERIES,)
    ),
    "a series is removed": Breach(State.IDEA, "DELETE FROM dialogs_casenumberseries", "I16", (SERIES,)),
    "a series begins late": Breach(
        State.IDEA, "INSERT INTO dialogs_casenumberseries VALUES (2017, 5)", "I16", (SERIES,)
    ),
}


@pytest.mark.parametrize("name", BREACHES)
def test_a_breach_is_refused_by_its_guard(journey: Journey, name: str) -> None:
    breach = BREACHES[name]
    case = journey.to(breach.state).dialog.pk
    Checklist.objects.start()  # one that no case has
    settle()
    statement = breach.statement.replace("%(case)s", str(case))
    with refused(breach.rule):
        sql(statement)
    with without(*breach.guards):
        sql(statement)
        if "removed" not in name:  # what refers to a removed case still would, at commit
            settle()


@pytest.mark.parametrize(
    "change",
    [
        {"state": State.COMPLETED},
        {"feedback_date": datetime.date(2030, 1, 1)},
        {"number": "MD-2016-0000"},
    ],
)
def test_models_are_no_way_around(journey: Journey, change: dict[str, object]) -> None:
    """`update`, `bulk_update` and `save` say the same as raw SQL: they end there."""
    rule = "I4" if "number" in change else "I3" if "state" in change else "I6"
    case = journey.to(State.EXECUTION).dialog
    [name] = change
    case.__dict__.update(change)
    with refused(rule):
        Dialog.objects.filter(pk=case.pk).update(**change)
    with refused(rule):
        Dialog.objects.bulk_update([case], [name])
    with refused(rule):
        case.save(update_fields=[name])


def test_truncate_is_left_to_the_database_roles(journey: Journey) -> None:
    """No trigger guards TRUNCATE: it would stop the tests' own flush. Roles have to withhold it."""
    assert sql("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND (tgtype & 32) <> 0") == []
