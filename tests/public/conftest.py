from collections.abc import Iterator

import pytest
from django.test import override_settings

from dialogs.publication.version import clock
from dialogs.views.public.memory import memory


@pytest.fixture
def kept() -> Iterator[None]:
    """Pages are kept as in production. (Other tests see every page made anew.)"""
    memory.clear()
    clock.forget()
    with override_settings(PUBLIC_PAGES_BYTES=1_000_000):
        yield
    memory.clear()
    clock.forget()
