"""Nothing unpublished or personal reaches a public page (I10): every written text carries a token."""

from typing import Any

import pytest
from django.db.models import Model
from django.test import Client

from checklists.models import Item
from committees.models import Person
from dialogs.models import Dialog, State
from tests.people import Town

from .canaries import WRITTEN, kind, prose, tokens_in
from .crawl import crawl
from .town_of_canaries import fill

#: Every text that residents may read. What is not here must never be seen.
PUBLIC = {
    ("dialog", "title"),
    ("investigationdecision", "reason"),
    ("dialogdecision", "reason"),
    ("dialogdecision", "target_groups"),
    ("feedbackrescheduling", "reason"),
    ("cancellation", "reason"),
    ("proposal", "question"),
    ("proposal", "influence"),
    ("proposal", "purpose"),
    ("proposal", "decision_served"),
    ("document", "title"),
    ("document", "name"),
    ("occasion", "place"),
    ("occasion", "accessibility"),
    ("occasion", "contact"),
    ("occasion", "cancelled_reason"),
    ("execution", "deviations"),
    ("execution", "why_nothing_held"),
    ("compilation", "took_part"),
    ("compilation", "not_reached"),
    ("goal", "text"),
    ("goal", "indicator"),
    ("goal", "target"),
    ("goaloutcome", "outcome"),
    ("publicfeedback", "asked"),
    ("publicfeedback", "said"),
    ("publicfeedback", "does"),
    ("publicfeedback", "not_taken_further"),
    ("publicfeedback", "next_steps"),
    ("publicfeedback", "correction_reason"),
    ("easysummary", "text"),
    ("effect", "what_came_of_it"),
    ("effect", "decision"),
    ("effect", "evidence"),
    ("informationmeeting", "place"),
    ("informationmeeting", "notice"),
    ("informationmeeting", "why_this_decision"),
    ("informationmeeting", "why_no_dialogue"),
    ("informationquestion", "question"),
    ("informationquestion", "answer"),
}
MODELS: list[type[Model]] = [*WRITTEN, Item, Person]


def is_published(row: Any) -> bool:
    """Whether the row itself may be told of, whatever its kind."""
    name = row._meta.model_name
    if name == "goaloutcome":
        return is_published(row.compilation)
    if name == "informationquestion":
        return is_published(row.meeting)
    if name == "goal":
        return is_published(row.proposal)
    dialog = row if name == "dialog" else getattr(row, "dialog", None)
    if dialog is None or dialog.state not in State.public():
        return False
    if name == "proposal":
        return row.decisions.filter(outcome="yes").exists()
    if name == "document":
        return row.is_public
    if name == "publicfeedback":
        return not row.is_draft
    return _is_told_of_by_now(row, name, dialog)


def _is_told_of_by_now(row: Any, name: str, dialog: Dialog) -> bool:
    if name == "easysummary":
        return bool(row == dialog.easy_summaries.newest())
    return name != "compilation" or dialog.published_feedback() is not None


def rows() -> list[Any]:
    return [row for model in MODELS for row in model._default_manager.all()]


def text_of(row: Any) -> str:
    return " ".join(str(getattr(row, field.attname)) for field in row._meta.concrete_fields)


#: Sixteen cases, and hundreds.
@pytest.fixture(params=[1, pytest.param(13, marks=pytest.mark.torture)], ids=["a town", "a city"])
def seen(request: pytest.FixtureRequest, town: Town, client: Client) -> dict[str, str]:
    fill(town, request.param)
    return crawl(client)


def test_residents_see_what_is_published_and_nothing_else(seen: dict[str, str]) -> None:
    allowed: set[str] = set()
    written: set[str] = set()
    for row in rows():
        signs = tokens_in(text_of(row))
        written |= signs
        if is_published(row):
            allowed |= {sign for sign in signs if kind(sign) in PUBLIC}
    leaks = {
        (address, sign) for address, html in seen.items() for sign in tokens_in(html) if sign not in allowed
    }
    assert not leaks

    # The proof is worth something only if every text was marked, and every public one is read somewhere.
    marked = {kind(sign) for sign in written}
    for model in MODELS:
        for field in prose(model):
            assert (model._meta.model_name, field.name) in marked, (
                f"no canary in {model.__name__}.{field.name}"
            )
    shown = {kind(sign) for html in seen.values() for sign in tokens_in(html)}
    assert shown == PUBLIC


def test_a_published_case_is_found_and_every_other_is_not_there(seen: dict[str, str], client: Client) -> None:
    for dialog in Dialog.objects.all():
        status = client.get(f"/dialoger/{dialog.slug}/").status_code
        assert status == (200 if dialog.state in State.public() else 404), dialog.state
