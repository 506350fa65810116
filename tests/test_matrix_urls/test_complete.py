"""The table names every address and nothing else; so does the list of open doors."""

from typing import Any

import pytest
from django.urls import path

from dialogs.views.staff.case import case
from dialogs.views.steps.pages import PAGES
from sollentuna_dialog import urls

from .resolver import doors
from .table import OPEN_DOORS, ROWS

NAMED = {row.name for row in ROWS}
#: Pages of their own in front of the page of a step.
WITH_THEIR_OWN_NAME = {"forslag", "planandring", "aterkoppling"}


def unlike_the_table(urlconf: Any = None) -> set[str]:
    """Names that only one of them knows. The admin has its own rule, in `test_admin`."""
    return NAMED ^ {door.name for door in doors(urlconf) if not door.name.startswith("admin:")}


def test_every_address_has_a_row_and_every_row_an_address() -> None:
    assert unlike_the_table() == set()


def test_every_step_has_a_row() -> None:
    nouns = {row.noun for row in ROWS if row.name == "staff:step"}
    assert nouns == set(PAGES) - WITH_THEIR_OWN_NAME


def test_the_open_doors_are_these() -> None:
    assert {door.name for door in doors() if door.is_open} == OPEN_DOORS


def test_a_new_address_shows() -> None:
    assert unlike_the_table((*urls.urlpatterns, path("ny/", case, name="new"))) == {"new"}


def test_a_removed_address_shows() -> None:
    fewer = tuple(pattern for pattern in urls.urlpatterns if getattr(pattern, "name", "") != "readyz")
    assert unlike_the_table(fewer) == {"readyz"}


def test_another_open_door_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(case, "login_required", False, raising=False)
    assert {door.name for door in doors() if door.is_open} - OPEN_DOORS == {"staff:case"}
