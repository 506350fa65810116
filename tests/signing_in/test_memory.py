"""What the door remembers stands in the database, tells of nobody, and is forgotten."""

import pickle
from base64 import b64decode

from django.core.cache import cache
from django.db import connection
from django.test import Client

from committees.models import Person
from sollentuna_dialog.signing_in.tasks import forget_attempts

from .conftest import log_in


def remembered() -> list[tuple[str, object]]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT cache_key, value FROM cache")
        return [(key, pickle.loads(b64decode(value))) for key, value in cursor.fetchall()]


def test_attempts_are_remembered_under_names_that_tell_nothing(hanna: Person) -> None:
    log_in(Client(REMOTE_ADDR="192.0.2.7"), hanna, "fel")
    found = remembered()
    assert len(found) == 3, "control: the page, the address and the account"
    for key, value in found:
        assert len(key) == 64
        assert int(key, 16) >= 0
        assert isinstance(value, list)
        assert all(isinstance(moment, float) for moment in value)


def test_what_has_expired_is_forgotten_and_nothing_else(db: None) -> None:
    cache.set("soon", 1, 60)
    cache.set("always", 1, None)
    a_minute_later = "UPDATE cache SET expires = now() - interval '1 second' WHERE cache_key = %s"
    with connection.cursor() as cursor:
        cursor.execute(a_minute_later, [cache.make_key("soon")])
    forget_attempts()
    assert len(remembered()) == 1
    assert cache.get("always") == 1
