"""Every name in the resolver × everybody × every method."""

import pytest
from django.contrib.auth.middleware import LoginRequiredMiddleware

from dialogs.models import Dialog
from dialogs.permissions import Standing

from .asking import deviations, read
from .rows import Row
from .table import ROWS
from .visitors import VISITORS
from .world import World, checksum

BY_WHAT_IT_SAYS = {row.says: row for row in ROWS}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.says)
def test_every_cell(world: World, row: Row) -> None:
    """And whatever was read: reading changed nothing, and what was posted was taken back."""
    before = checksum()
    assert list(deviations(world, row)) == []
    assert checksum() == before


def test_a_page_that_writes_shows(world: World) -> None:
    before = checksum()
    Dialog.objects.filter(pk=world.cases["idea"].pk).update(title="En annan rubrik")
    assert checksum() != before


def test_without_the_login_the_table_is_red(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody's standing then still closes the cases, but no longer the start page."""
    monkeypatch.setattr(LoginRequiredMiddleware, "process_view", lambda *args: None)
    found = "\n".join(deviations(world, BY_WHAT_IT_SAYS["staff:case @exec"]))
    assert "GET by anon: the table says L, it was 0" in found


def test_when_everybody_counts_as_staff_the_table_is_red(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Standing, "is_staff", True)
    found = "\n".join(deviations(world, BY_WHAT_IT_SAYS["staff:case @exec"]))
    assert "GET by utan: the table says 0, it was o" in found


@pytest.mark.parametrize(
    ("step", "says", "shows"),
    [
        ("close", "staff:step avslut @answ", "POST by hkul: the table says -, it was >"),
        ("decide_dialog", "staff:step dialogbeslut @deci", "POST by hand: the table says -, it was o"),
        ("submit_proposal", "staff:checklist @prop", "POST by fort: the table says -, it was >"),
    ],
)
def test_when_a_step_is_for_everybody_the_table_is_red(
    world: World, monkeypatch: pytest.MonkeyPatch, step: str, says: str, shows: str
) -> None:
    monkeypatch.setitem(vars(Dialog.STEPS[step]), "permission", lambda standing, dialog: True)
    assert shows in "\n".join(deviations(world, BY_WHAT_IT_SAYS[says]))


def test_the_people_are_told_apart(world: World) -> None:
    """A session that failed would make everybody anonymous, and every cell easy."""
    pages = read(world, BY_WHAT_IT_SAYS["staff:duties"])
    people = {column: page.wsgi_request.user.pk for column, page in pages.items()}
    assert {column for column, pk in people.items() if pk is None} == {"anon", "avst"}
    assert len(set(people.values())) == len(VISITORS) - 1
