from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.test import override_settings

from .committed import (  # noqa: F401 - fixtures
    _django_db_helper,
    committed_database,
    committed_db,
    scratch_db,
)
from .journeys import Journey
from .people import Town, build_town


@pytest.fixture(scope="session", autouse=True)
def _as_many_logins_as_it_takes() -> Iterator[None]:
    """All tests come from one address. The limits have tests of their own, in tests/signing_in."""
    with override_settings(ACCOUNT_RATE_LIMITS=False):
        yield


@pytest.fixture(scope="session", autouse=True)
def _documents_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test writes among the documents that somebody has."""
    with override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("documents")):
        yield


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """At the end nobody is left in the tests' own database: a server's thread may not have noticed yet."""
    yield
    with django_db_blocker.unblock():
        connection.close()  # making a clone may have ended it behind our back
        with connection._nodb_cursor() as cursor:
            left = [connection.settings_dict["NAME"]]
            cursor.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", left)


@pytest.fixture
def town(db: None) -> Town:
    return build_town()


@pytest.fixture
def journey(town: Town) -> Journey:
    """A case that has not begun. `journey.to(State.EXECUTION)` walks it there, step by step."""
    return Journey(town)
