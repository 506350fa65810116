"""The law of documents: their facts, their rows, and when residents may have them (I4, I10)."""

import pytest
from django.utils import timezone

from dialogs.models import Document, State
from tests.journeys import Journey

from .database import refused, sql, undone, without

GUARD = "dialogs_document.document_guard"


@pytest.fixture
def document(journey: Journey) -> Document:
    return journey.to(State.EXECUTION).keep_document()


@pytest.mark.parametrize(
    "change",
    [
        "title = 'Annan'", "name = 'annan.pdf'", "file = 'annan'", "size = 9", "kind = 'png'",
        "sha256 = repeat('0', 64)", "original_sha256 = repeat('0', 64)", "has_hidden_parts = true",
        "uploaded_at = now()", "uploaded_by_id = (SELECT max(id) FROM committees_person)",
        "uuid = gen_random_uuid()", "key = gen_random_uuid()",
    ],
)  # fmt: skip
def test_the_facts_of_a_document_never_change(document: Document, change: str) -> None:
    with refused("I4"):
        sql(f"UPDATE dialogs_document SET {change}")
    with without(GUARD):
        sql(f"UPDATE dialogs_document SET {change}")


def test_a_document_never_vanishes_and_what_was_removed_stays_so(document: Document) -> None:
    with refused("I4"):
        sql("DELETE FROM dialogs_document")
    removed = {"removed_by": document.uploaded_by, "removed_at": timezone.now(), "removed_reason": "Fel fil."}
    Document.objects.update(**removed)
    with refused("I4"):
        Document.objects.update(removed_by=None, removed_at=None, removed_reason="")


def test_that_it_was_public_is_not_forgotten(document: Document, journey: Journey) -> None:
    journey.make_public(document)
    with refused("I4"):
        Document.objects.update(made_public_by=None, made_public_at=None)


@pytest.mark.parametrize("state", list(State))
def test_a_document_is_public_only_where_residents_know_of_the_case(journey: Journey, state: State) -> None:
    document = journey.to(state).keep_document()
    if state in State.public():
        assert journey.make_public(document).is_public
        return
    with refused("I10"):
        journey.make_public(document)
    with without(GUARD), undone():
        journey.make_public(document)


def test_a_document_begins_as_one_for_the_staff(journey: Journey) -> None:
    journey.to(State.EXECUTION)
    public = {"made_public_by": journey.town.handlaggare, "made_public_at": timezone.now()}
    with refused("I10"):
        journey.keep_document(**public)


@pytest.mark.parametrize(
    ("change", "constraint"),
    [
        ("removed_at = now()", "document_removed_for_a_reason"),
        ("removed_reason = 'Fel.'", "document_removed_for_a_reason"),
        ("made_public_at = now()", "public_document_hides_nothing"),
        ("withdrawn_at = now()", "document_withdrawn_by_somebody"),
        (
            "made_public_at = now(), made_public_by_id = uploaded_by_id, "
            "removed_at = now(), removed_by_id = uploaded_by_id, removed_reason = 'Fel.'",
            "removed_document_is_not_public",
        ),
    ],
)
def test_what_is_done_is_done_by_somebody_and_whole(document: Document, change: str, constraint: str) -> None:
    with refused(constraint):
        sql(f"UPDATE dialogs_document SET {change}")


def test_what_hides_something_is_never_public(journey: Journey) -> None:
    hiding = journey.to(State.EXECUTION).keep_document(has_hidden_parts=True)
    with refused("public_document_hides_nothing"):
        journey.make_public(hiding)


def test_every_change_is_counted(document: Document, journey: Journey) -> None:
    assert journey.make_public(document).revision == document.revision + 1
