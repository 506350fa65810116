"""Whatever a program asks of the API, it is answered as its description says: never broken, never else."""

from collections.abc import Callable
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
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
#: Four addresses. Always the same questions: a failure is found again.
FEW, MANY = 50, 2_000


@pytest.fixture
def description(cases: list[Journey]) -> Any:
    """As anybody reads it, from the application itself."""
    return schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)


api = schemathesis.pytest.from_fixture("description")


def asking(examples: int) -> Callable[[Any], Any]:
    return settings(
        max_examples=examples,
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )


@api.parametrize()
@asking(FEW)
def test_it_keeps_what_its_description_promises(case: Any) -> None:
    case.call_and_validate(checks=PROMISES)


@pytest.mark.torture
@api.parametrize()
@asking(MANY)
def test_it_keeps_it_however_often_one_asks(case: Any) -> None:
    case.call_and_validate(checks=PROMISES)
