from collections.abc import Iterator

import pytest

from .plant import SlowSink, slow_sink


@pytest.fixture
def sink() -> Iterator[SlowSink]:
    with slow_sink() as sink:
        yield sink
