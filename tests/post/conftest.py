from collections.abc import Iterator
from typing import Any

import pytest

from tools.devstack import mail_sink
from tools.devstack.mail_sink import Sink


@pytest.fixture
def sink(settings: Any) -> Iterator[Sink]:
    """A real mail server; the application sends to it."""
    with mail_sink.running() as sink:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_USE_TLS = "127.0.0.1", sink.port, False
        settings.EMAIL_TIMEOUT = 1
        yield sink
