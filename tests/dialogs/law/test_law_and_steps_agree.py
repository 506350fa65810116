"""The process is told twice: by Dialog's steps and by the database. The two tell the same."""

import re
from pathlib import Path

import pytest

from dialogs import checklist
from dialogs.models import CommitteeRecord, Dialog, Record
from dialogs.models.proposal import REQUIRED

from .database import sql
from .test_records import KINDS, kinds

LAW = Path(checklist.__file__).parent / "migrations" / "law"


def roads_of_the_database() -> set[tuple[str, ...]]:
    [(definition,)] = sql(
        "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'event_follows_the_process'"
    )
    quoted = r"'(\w*)'::(?:character varying|text)(?:::text)?"
    rows = re.findall(r"ROW\(" + ", ".join([quoted] * 4) + r"\)", definition)
    if not rows:  # PostgreSQL spells a list of rows as a list of comparisons
        rows = re.findall(
            r"\(step\)::text = '(\w*)'::text\) AND \(\(from_state\)::text = '(\w*)'::text\) AND "
            r"\(\(to_state\)::text = '(\w*)'::text\) AND \(\(record_kind\)::text = '(\w*)'::text\)",
            definition,
        )
    return {tuple(row) for row in rows}


@pytest.mark.django_db
def test_the_roads_are_those_of_the_steps() -> None:
    """Fails when a step is added or changed without a migration that replaces the constraint."""
    of_the_steps = {
        (*road, step.files)
        for step in Dialog.STEPS.values()
        for road in step.reachable()
        if step.name != "correct"
    }
    assert roads_of_the_database() == of_the_steps
    assert len(of_the_steps) == 40


def listed(text: str, begins: str) -> list[str]:
    """The quoted words of the list that follows some words in the law."""
    after = text[text.index(begins) + len(begins) :]
    return re.findall(r"'(\w+)'", after[: re.search(r"[)\]]", after).start()])


def test_the_points_that_something_settles_are_the_same() -> None:
    law = (LAW / "steps.sql").read_text(encoding="utf-8")
    assert listed(law, "t.phase = 'before' AND t.settled_by IN (") == list(checklist.SHOWN)
    assert listed(law, "t.phase = 'after' AND t.settled_by IN (") == ["compilation", "evaluation", "feedback"]
    assert set(checklist.SHOWN) - {"methods"} <= set(REQUIRED)


def source(function: str) -> str:
    [(words,)] = sql(f"SELECT prosrc FROM pg_proc WHERE proname = '{function}'")
    return words


@pytest.mark.django_db
def test_every_kind_of_record_has_its_digest() -> None:
    digested = re.findall(r"WHEN '(\w+)' THEN SELECT to_jsonb", source("dialogs_record_content"))
    assert set(digested) == set(KINDS)


@pytest.mark.django_db
def test_a_paragraph_is_looked_for_among_all_decisions() -> None:
    law = source("dialogs_paragraph_is_taken")
    committees = {kind.record_kind() for kind in kinds(CommitteeRecord)}
    assert committees
    assert {kind for kind in KINDS if kind in law} == committees


@pytest.mark.django_db
def test_the_guards_stand() -> None:
    standing = {f"{table}.{name}" for table, name in sql(
        "SELECT tgrelid::regclass::text, tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled = 'O'"
    )}  # fmt: skip
    wanted = {f"dialogs_{kind}.{name}" for kind in KINDS for name in ("record_guard", "record_has_its_event")}
    assert wanted <= standing


@pytest.mark.django_db
def test_what_a_correction_may_not_change_is_the_same() -> None:
    in_law = set(listed(source("dialogs_check_correction"), "fact IN ARRAY ARRAY[")) - {"dialog_id"}
    columns = {
        kind._meta.get_field(name.removesuffix("_id")).attname
        for kind in KINDS.values()
        for name in kind.consequential
    }
    assert in_law == columns
    assert issubclass(KINDS["handover"], Record)
