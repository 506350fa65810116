"""No POST without a token, whoever sends it and wherever: the doors that are exempt stand here."""

from collections.abc import Iterator

import pytest
from django.middleware.csrf import CsrfViewMiddleware

from dialogs.open_data.urls import urlpatterns as open_data

from .rows import called
from .table import ROWS
from .visitors import VISITORS
from .world import World

#: Public pages offer English without setting a cookie for a token; a secret link is its own proof.
EXEMPT = {"set_language", "public:heard_back"}
EXEMPT |= {"public:subscribe", "public:subscribe_dialog"}
#: Behind a link that only its reader knows; a mail program posts there by itself (RFC 8058).
EXEMPT |= {"public:subscription_confirm", "public:subscription_end", "public:leave"}
EXEMPT |= {"public:sign_up"}
#: Uses nothing of its visitor's, and looks itself at where a form comes from (dialogs/intake/guards.py).
EXEMPT |= {"public:new_idea", "public:report_barrier"}
#: Nothing is ever done there: a program that posts is told 405, not of a token.
EXEMPT |= {f"public:{door.name}" for door in open_data if door.name != "open_data"}


def let_through(world: World) -> Iterator[tuple[str, str]]:
    for column in VISITORS:
        client = world.visitors[column].client(enforce_csrf_checks=True)
        for row in ROWS:
            if called(client.post(row.address(world), row.posted)) != "-":
                yield row.name, column


def test_every_post_needs_a_token(world: World) -> None:
    assert set(let_through(world)) == {(name, column) for name in EXEMPT for column in VISITORS}


def test_with_its_token_the_form_is_read(world: World) -> None:
    client = world.visitors["hand"].client(enforce_csrf_checks=True)
    page = "/arbete/arenden/nytt/"
    client.get(page)
    assert called(client.post(page, {"csrfmiddlewaretoken": client.cookies["csrftoken"].value})) == "o"


def test_without_the_check_posts_get_through(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(CsrfViewMiddleware, "process_view", lambda *args: None)
    assert ("staff:register", "hand") in set(let_through(world))
