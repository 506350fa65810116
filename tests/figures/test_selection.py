"""What the address asks figures for."""

import datetime

import pytest
from django.http import QueryDict

from dialogs.figures import Selection
from tests.people import Town

ON = datetime.date(2026, 11, 24)
USUAL = datetime.date(2025, 12, 1), datetime.date(2026, 11, 30)


def period(query: str) -> tuple[datetime.date, datetime.date]:
    selection = Selection.of(QueryDict(query), ON)
    return selection.since, selection.until


def test_a_year_is_usual() -> None:
    assert period("") == USUAL


def test_whole_months_are_asked_for() -> None:
    assert period("fran=2024-02&till=2024-02") == (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))


@pytest.mark.parametrize(
    "nonsense",
    [
        "fran=2026-13",
        "fran=igår",
        "till=0001-01",
        "fran=2026-11&till=2026-01",
        "grad=information",
        "namnd=finns-ej",
    ],
)
def test_nonsense_is_the_usual(nonsense: str, town: Town) -> None:
    assert Selection.of(QueryDict(nonsense), ON) == Selection(*USUAL)


def test_the_address_says_what_was_asked(town: Town) -> None:
    written = (
        f"fran=2024-02&till=2025-01&namnd={town.committee.slug}&kontor={town.office.slug}&grad=influence"
    )
    selection = Selection.of(QueryDict(written), ON)
    assert (selection.committee, selection.office, selection.level) == (
        town.committee,
        town.office,
        "influence",
    )
    assert selection.query() == written
    assert selection.query(committee=None, level="") == f"fran=2024-02&till=2025-01&kontor={town.office.slug}"


def test_a_period_is_of_whole_months() -> None:
    with pytest.raises(ValueError, match="whole months"):
        Selection(datetime.date(2026, 1, 2), datetime.date(2026, 1, 31))
