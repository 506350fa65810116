"""A person's saved filters: kept under a name, renamed, deleted, and nobody else's business."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from dialogs.models import SavedView
from dialogs.models.saved_view import MOST_SAVED
from tests.people import Town

from .pages import Desk, text

At = Callable[..., Desk]
NEW = "/arbete/arenden/urval/nytt/"


def save(client: Client, name: str, query: str = "flik=alla&q=b%C3%A4nk") -> HttpResponse:
    return client.post(f"{NEW}?{query}", {"name": name})


def test_a_filter_is_saved_and_opened_from_the_list(town: Town, desk: At) -> None:
    client = desk(town.handlaggare).client
    answer = save(client, "Bänkar", "page=3&sort=titel&committee=x&q=b%C3%A4nk&late=on&flik=alla&okand=1")
    view = SavedView.objects.get()
    assert view.query == "flik=alla&q=b%C3%A4nk&late=on&sort=titel"
    assert answer["Location"] == f"{reverse('staff:worklist')}?{view.query}"
    page = client.get(answer["Location"])
    assert "Urvalet Bänkar är sparat." in text(page)
    assert 'aria-current="page">Bänkar</a>' in page.content.decode()
    assert "Bänkar" not in text(desk(town.kollega).client.get(reverse("staff:worklist")))


def test_the_page_says_what_will_be_saved(town: Town, desk: At) -> None:
    page = text(desk(town.handlaggare).client.get(f"{NEW}?flik=nya&q=b%C3%A4nk&late=on"))
    assert "Flik Nya" in page
    assert "Sök: bänk, Bara försenade" in page


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("", "Fältet måste fyllas i"),
        ("Bänkar", "Du har redan ett sparat urval med det namnet."),
        ("x" * 61, "60"),
        ("a\x00b", "Null"),
    ],
)
def test_a_name_that_will_not_do_is_told_at_the_field(town: Town, desk: At, name: str, told: str) -> None:
    client = desk(town.handlaggare).client
    save(client, "Bänkar")
    answer = save(client, name)
    assert answer.status_code == 200
    assert "name" in answer.context["form"].errors
    assert told in text(answer)
    assert SavedView.objects.count() == 1


def test_there_is_an_end_to_how_many(town: Town, desk: At) -> None:
    client = desk(town.handlaggare).client
    for number in range(MOST_SAVED):
        SavedView.objects.keep(town.handlaggare, f"Nr {number}", "flik=alla")
    assert "Ta bort något av dem först." in text(save(client, "En till"))
    assert save(desk(town.kollega).client, "En till").status_code == 302
    assert SavedView.objects.count() == MOST_SAVED + 1


def test_it_is_renamed_and_deleted_after_a_question(town: Town, desk: At) -> None:
    client = desk(town.handlaggare).client
    save(client, "Bänkar")
    pk = SavedView.objects.get().pk
    client.post(reverse("staff:saved_view", args=[pk]), {"name": "Bänkar i Edsberg"})
    assert SavedView.objects.get().name == "Bänkar i Edsberg"
    question = client.get(reverse("staff:saved_view_remove", args=[pk]))
    assert "Ska urvalet tas bort?" in text(question)
    assert SavedView.objects.exists()
    client.post(reverse("staff:saved_view_remove", args=[pk]))
    assert not SavedView.objects.exists()


@pytest.mark.parametrize("name", ["staff:saved_view", "staff:saved_view_remove"])
def test_somebody_elses_is_not_there(town: Town, desk: At, name: str) -> None:
    save(desk(town.handlaggare).client, "Bänkar")
    theirs = reverse(name, args=[SavedView.objects.get().pk])
    for ask in (desk(town.kollega).client.get, desk(town.kollega).client.post):
        assert ask(theirs, {"name": "Min"}).status_code == 404
    assert SavedView.objects.get().name == "Bänkar"


def test_the_database_keeps_no_page(town: Town) -> None:
    for query in ("page=2", "flik=alla&page=2"):
        with pytest.raises(IntegrityError, match="saved_view_is_no_page"), transaction.atomic():
            SavedView.objects.create(person=town.handlaggare, name=query, query=query)
    SavedView.objects.create(person=town.handlaggare, name="Sidor", query="q=hemsida&frontpage=1")
