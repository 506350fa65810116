"""The administration shows cases, and changes none."""

from collections.abc import Iterator

import pytest
from django.contrib import admin
from django.db import models
from django.test import Client
from django.urls import reverse

from dialogs.admin.read_only import ReadOnlyAdmin
from dialogs.models import Contact, Event, State
from tests.journeys import Journey

READ_ONLY = [model for model, shown in admin.site._registry.items() if isinstance(shown, ReadOnlyAdmin)]


@pytest.fixture
def client(journey: Journey) -> Client:
    journey.to(State.COMPLETED)
    client = Client()
    client.force_login(journey.town.administrator, backend="committees.backends.RoleBackend")
    return client


def pages(model: type[models.Model], actions: tuple[str, ...]) -> Iterator[str]:
    base = f"admin:{model._meta.app_label}_{model._meta.model_name}"
    row = model._default_manager.first()
    for action in actions:
        if action in ("changelist", "add"):
            yield reverse(f"{base}_{action}")
        elif row is not None:
            yield reverse(f"{base}_{action}", args=[row.pk])


@pytest.mark.parametrize("model", READ_ONLY, ids=lambda model: model._meta.model_name)
def test_everything_of_a_case_is_shown_and_nothing_changed(client: Client, model: type[models.Model]) -> None:
    for page in pages(model, ("changelist", "change")):
        assert client.get(page).status_code == 200, page
    for page in pages(model, ("add", "delete")):
        assert client.get(page).status_code == 403, page
    for page in pages(model, ("add", "change", "delete")):
        assert client.post(page, {"post": "yes"}).status_code == 403, page


def test_all_that_belongs_to_a_case_is_there_but_the_contacts() -> None:
    assert Event in READ_ONLY
    assert len(READ_ONLY) >= 18
    assert Contact not in admin.site._registry


def test_whoever_is_not_let_in_sees_nothing(client: Client, journey: Journey) -> None:
    client.force_login(journey.town.handlaggare, backend="committees.backends.RoleBackend")
    assert client.get(reverse("admin:dialogs_dialog_changelist")).status_code == 302
