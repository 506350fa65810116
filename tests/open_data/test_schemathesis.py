"""Whatever a program asks of the API, it is answered as its description says: never broken, never else."""

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi import checks

from sollentuna_dialog.wsgi import application
from tests.journeys import Journey

PROMISES = [
    not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_headers_conformance,
    checks.response_schema_conformance,
    checks.unsupported_method,
    checks.negative_data_rejection,
]
ADDRESSES = ["/api/v1/", "/api/v1/dialoger", "/api/v1/dialoger/{number}", "/api/v1/namnder"]
TAKES_PARAMETERS = "/api/v1/dialoger"


@pytest.fixture
def description(cases: list[Journey]) -> Iterator[Any]:
    """As anybody reads it, from the application itself, keeping the test's connection between requests."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def ask(description: Any, address: str, times: int) -> None:
    """Always the same questions, so that a failure is found again."""
    kinds = [schemathesis.GenerationMode.POSITIVE]
    if address == TAKES_PARAMETERS:  # elsewhere nothing can be given wrongly
        kinds.append(schemathesis.GenerationMode.NEGATIVE)
    for kind in kinds:

        @settings(
            max_examples=times // len(kinds),
            derandomize=True,
            database=None,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        )
        @given(case=description[address]["GET"].as_strategy(generation_mode=kind))
        def try_it(case: Any) -> None:
            case.call_and_validate(checks=PROMISES)

        try_it()


def test_these_are_the_addresses(description: Any) -> None:
    assert [operation.ok().path for operation in description.get_all_operations()] == ADDRESSES


@pytest.mark.parametrize("address", ADDRESSES)
def test_it_keeps_what_its_description_promises(description: Any, address: str) -> None:
    ask(description, address, times=50)


@pytest.mark.torture
@pytest.mark.parametrize("address", ADDRESSES)
def test_it_keeps_it_however_often_one_asks(description: Any, address: str) -> None:
    ask(description, address, times=2_000)
