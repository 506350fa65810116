"""The admin as a group, by rule: whom it lets in, and which lists it opens. Its pages: tests/committees."""

import pytest
from django.contrib import admin
from django.urls import reverse

from .resolver import doors
from .rows import called
from .visitors import VISITORS
from .world import World

PEOPLE_AND_BODIES = {
    *("committees.person", "committees.membership", "committees.meeting"),
    *("committees.committee", "committees.office"),
}
REFERENCE_DATA = {
    *("checklists.template", "dialogs.ladder", "dialogs.participationlevel", "dialogs.targetgroup"),
    *("dialogs.answertext", "dialogs.informationtext"),
}
PAGES = ("index", "password_change_done", "jsi18n")  # for whoever is let in
#: Names that belong to no model, and Django's own for a person's password.
WITHOUT_A_MODEL = {*PAGES, "password_change", "login", "logout", "autocomplete", "view_on_site", "app_list"}
WITHOUT_A_MODEL |= {"auth_user_password_change", ""}
#: What an administrator does to people besides, after a question. Their pages: tests/committees.
ACTS = {
    "committees_membership_end",
    "committees_person_close",
    "committees_person_open",
    "committees_person_reset",
}
OF_A_MODEL = ("changelist", "add", "history", "delete", "change")
MODELS = [(model._meta.label_lower, model._meta) for model in admin.site._registry]
#: All the rest: to be read there, never changed.
CASES = {label for label, _ in MODELS} - PEOPLE_AND_BODIES - REFERENCE_DATA
#: Which lists open for whom. Everybody else is led to a login.
OPENS = {"admi": PEOPLE_AND_BODIES | REFERENCE_DATA | CASES, "stra": REFERENCE_DATA | CASES}


def test_the_admin_has_these_addresses() -> None:
    found = {door.name.removeprefix("admin:") for door in doors() if door.name.startswith("admin:")}
    of_models = {f"{meta.app_label}_{meta.model_name}_{page}" for _, meta in MODELS for page in OF_A_MODEL}
    assert found == of_models | ACTS | WITHOUT_A_MODEL


@pytest.mark.parametrize("column", VISITORS)
def test_whom_the_lists_open_for(world: World, column: str) -> None:
    client = world.visitors[column].client()
    opened, told = set(), set()
    for label, meta in MODELS:
        page = reverse(f"admin:{meta.app_label}_{meta.model_name}_changelist")
        answers = {called(client.get(page)), called(client.head(page))}
        assert len(answers) == 1
        opened |= {label} if answers == {"o"} else set()
        told |= answers - {"o"}
    assert opened == OPENS.get(column, set())
    assert told == {"admi": set(), "stra": {"-"}}.get(column, {"L"})


@pytest.mark.parametrize("column", VISITORS)
def test_whom_the_admin_lets_in(world: World, column: str) -> None:
    client = world.visitors[column].client()
    answers = {called(client.get(reverse(f"admin:{page}"))) for page in PAGES}
    assert answers == ({"o"} if column in OPENS else {"L"})


def test_nobody_changes_a_case_there(world: World) -> None:
    cases = [meta for label, meta in MODELS if label in CASES]
    assert len(cases) >= 15
    for column in OPENS:
        client = world.visitors[column].client()
        for meta in cases:
            base = f"admin:{meta.app_label}_{meta.model_name}"
            stored = meta.model._default_manager.first()
            pages = [reverse(f"{base}_add")]
            if stored:
                pages += [reverse(f"{base}_{page}", args=[stored.pk]) for page in ("change", "delete")]
            assert {called(client.post(page, {"post": "yes"})) for page in pages} == {"-"}, meta.label
