"""Which fields there are, literally: a new one is told to the world once somebody has written it here too."""

import json
from typing import Any

import pytest
from django.test import Client

from dialogs.open_data.schemas import Dialog
from dialogs.open_data.tables import TABLES, columns
from tests.journeys import Journey

FIELDS = {
    "Dialog": "id number url title diary_number committee_key committee office phase registered_on updated_at"
    " level plan promise decisions occasions outcome feedback follow_up information_meeting documents",
    "Level": "name residents_may",
    "Plan": "question influence purpose starts_on ends_on target_groups methods decision_served"
    " decision_served_on",
    "Promise": "feedback_by first_promised answered_on late_days",
    "Decision": "kind heading committee decided_on paragraph outcome reason details corrected_on",
    "Detail": "label value",
    "Occasion": "method place accessibility link starts_at ends_at status attended attended_is_estimate"
    " contributions cancelled_reason",
    "Outcome": "started_on ended_on deviations why_nothing_held cost corrected_on",
    "Feedback": "url asked said does not_taken_further next_steps took_part not_reached occasions_held"
    " occasions_cancelled counted estimated contributions goals versions",
    "Goal": "text indicator target outcome reached",
    "Version": "number published_on reason",
    "FollowUp": "next_month effects",
    "Effect": "as_of influence what_came_of_it decision evidence corrected_on",
    "InformationMeeting": "due_on late_days held_on place notice attended attended_is_estimate answers"
    " questions corrected_on",
    "Question": "question answer",
    "Document": "title kind size url public_since",
}
#: Of the tables: what is not simply the fields of a group.
COLUMNS = {
    "dialoger": "id number url title diary_number committee_key committee office phase registered_on"
    " updated_at level_name level_residents_may plan_question plan_influence plan_purpose"
    " plan_starts_on plan_ends_on plan_target_groups plan_methods plan_decision_served"
    " plan_decision_served_on promise_feedback_by promise_first_promised promise_answered_on"
    " promise_late_days outcome_started_on outcome_ended_on outcome_deviations"
    " outcome_why_nothing_held outcome_cost outcome_corrected_on follow_up_next_month",
    "beslut": f"number {FIELDS['Decision']}",
    "tillfallen": f"number {FIELDS['Occasion']}",
    "aterkopplingar": f"number {FIELDS['Feedback']}".replace(" goals", ""),
    "mal": f"number {FIELDS['Goal']}",
    "effekter": f"number {FIELDS['Effect']}",
    "informationsmoten": f"number {FIELDS['InformationMeeting']}".replace(" questions", ""),
    "fragor": f"number {FIELDS['Question']}",
    "underlag": f"number {FIELDS['Document']}",
}


def test_these_are_the_fields_and_no_others() -> None:
    schema = Dialog.model_json_schema()
    found = {"Dialog": schema["properties"]} | {
        name: group["properties"] for name, group in schema["$defs"].items()
    }
    assert {name: list(fields) for name, fields in found.items()} == {k: v.split() for k, v in FIELDS.items()}


def test_these_are_the_columns_and_no_others() -> None:
    found = {name: [column.name for column in columns(table)] for name, table in TABLES.items()}
    assert found == {name: told.split() for name, told in COLUMNS.items()}


def test_the_answers_hold_these_fields(cases: list[Journey], ask: Any) -> None:
    """What is really sent, not what is described."""
    told = ask("dialoger?limit=100")["items"]
    assert len(told) == 7
    assert {tuple(dialog) for dialog in told} == {tuple(FIELDS["Dialog"].split())}
    groups = {
        "Level": "level", "Plan": "plan", "Promise": "promise", "Decision": "decisions",
        "Occasion": "occasions", "Outcome": "outcome", "Feedback": "feedback", "FollowUp": "follow_up",
        "InformationMeeting": "information_meeting", "Document": "documents",
    }  # fmt: skip
    for name, field in groups.items():
        found = [one for dialog in told for one in _listed(dialog[field])]
        assert found, f"no case has a {field}"
        assert {tuple(one) for one in found} == {tuple(FIELDS[name].split())}


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value] if value else []


def test_every_field_says_what_it_means_in_swedish(client: Client, db: None) -> None:
    document = client.get("/api/v1/openapi.json").json()
    for name, schema in document["components"]["schemas"].items():
        for field, about in schema["properties"].items():
            assert about.get("description"), (name, field)
            assert not set(about["description"].split()) & {"the", "The", "of", "What", "When"}, (name, field)
    html = client.get("/oppna-data/").content.decode()
    for field in {field for told in FIELDS.values() for field in told.split()}:
        assert f"<code>{field}</code>" in html


@pytest.mark.parametrize("word", ["Larsson", "08-123", "hemligt", "Handläggare"])
def test_names_and_drafts_are_not_told(cases: list[Journey], client: Client, word: str) -> None:
    told = json.dumps(client.get("/api/v1/dialoger?limit=100").json(), ensure_ascii=False)
    told += "".join(client.get(f"/oppna-data/{name}.csv").getvalue().decode() for name in TABLES)
    assert len(told) > 20_000
    assert word not in told
