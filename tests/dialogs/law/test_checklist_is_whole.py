"""A case begins with every point of its checklist, open, and with a published ladder (I1).

Else raw SQL could begin a case with nothing to answer, and no open point would ever stop it.
"""

import pytest

from tests.journeys import Journey

from .database import refused, settle, sql, without
from .test_cases import BEGINS, CASE, FREE_CHECKLIST, another

NEW_CHECKLIST = "INSERT INTO checklists_checklist (template_id) SELECT min(id) FROM checklists_template;"
NEW_POINTS = (
    "INSERT INTO checklists_item (checklist_id, template_item_id, status, answer, reason, version) "
    f"SELECT {FREE_CHECKLIST}, t.id, {{status}}, {{answer}}, '', 0 FROM checklists_templateitem t "
    "WHERE {which};"
)
LEAF = "NOT EXISTS (SELECT 1 FROM checklists_templateitem part WHERE part.part_of_id = t.id)"
HEADING = "EXISTS (SELECT 1 FROM checklists_templateitem part WHERE part.part_of_id = t.id)"
THE_LAST = "t.id = (SELECT max(id) FROM checklists_templateitem)"
ANOTHER_TEMPLATE = (
    "WITH other AS (INSERT INTO checklists_template (name, version) VALUES ('En annan', 99) RETURNING id) "
    "INSERT INTO checklists_templateitem (template_id, phase, position, text, settled_by) "
    "SELECT id, 'before', 1, 'En annan', '' FROM other;"
)


def points(which: str, status: str = "'open'", answer: str = "''") -> str:
    return NEW_POINTS.format(which=which, status=status, answer=answer)


TAMPERED = {
    "no points at all": "",
    "one point is missing": points(f"{LEAF} AND NOT {THE_LAST}"),
    "one point is answered already": points(f"{LEAF} AND NOT {THE_LAST}")
    + points(THE_LAST, "'done'", "'Ja.'"),
    "a heading beside its parts": points(LEAF) + points(HEADING),
    "a heading stands in for a point": points(f"{LEAF} AND NOT {THE_LAST}") + points(f"{HEADING} LIMIT 1"),
    "a point of another template": points(LEAF) + ANOTHER_TEMPLATE + points(THE_LAST),
}


def another_case(journey: Journey) -> str:
    journey.register()
    settle()
    return another().replace("%(case)s", str(journey.dialog.pk))


@pytest.mark.parametrize("how", TAMPERED)
def test_a_case_begins_with_the_whole_checklist(journey: Journey, how: str) -> None:
    statements = NEW_CHECKLIST + TAMPERED[how] + another_case(journey)
    with refused("I1"):
        sql(statements)
    with without(CASE, BEGINS):
        sql(statements)
        settle()


def test_with_all_its_points_it_may_begin(journey: Journey) -> None:
    statements = NEW_CHECKLIST + points(LEAF) + another_case(journey)
    with without(BEGINS):  # the event that it begins with is another guard's matter
        sql(statements)
        settle()


def test_a_case_begins_with_a_published_ladder(journey: Journey) -> None:
    before, _ladder, after = another_case(journey).rpartition("ladder_id")
    draft = "INSERT INTO dialogs_ladder (version) VALUES (99);"
    statements = f"{draft}{NEW_CHECKLIST}{points(LEAF)}{before}(SELECT max(id) FROM dialogs_ladder){after}"
    with refused("I1"):
        sql(statements)
    with without(CASE, BEGINS):
        sql(statements)
        settle()
