"""The tillgänglighetsredogörelse says all that the authority asks for, and does not grow old unseen."""

import datetime
from typing import Any

import pytest
from django.core.checks import run_checks
from django.test import Client
from django.utils import timezone

from dialogs.accessibility.statement import Compliance, statement

PAGE = "/tillganglighet/"
TODAY = timezone.localdate


@pytest.fixture
def page(db: None) -> str:
    return Client().get(PAGE).content.decode()


def test_every_field_that_the_authority_lists_is_there(page: str, settings: Any) -> None:
    demanded = [
        settings.MUNICIPALITY_NAME,
        "Sollentuna Dialog",
        "delvis förenlig med lagen",
        "2018:1937",
        "Bristande förenlighet med lagkraven",
        "WCAG 2.1: 1.1.1",
        "Oskäligt betungande anpassning (12 §)",
        "Innehåll som inte omfattas av lagen (9 §)",
        "Hur vi har testat tjänsten",
        "Senast bedömd",
        "Redogörelsen senast uppdaterad",
        'href="/tillganglighet/anmal/"',
        'href="https://www.digg.se/tdosanmalan"',
        f"mailto:{settings.MUNICIPALITY_EMAIL}",
    ]
    assert [words for words in demanded if words not in page] == []


def test_it_shows_the_dates_of_the_settings(settings: Any, db: None) -> None:
    settings.ACCESSIBILITY_ASSESSED_ON = datetime.date(2026, 2, 3)
    settings.ACCESSIBILITY_UPDATED_ON = datetime.date(2026, 4, 5)
    page = Client().get(PAGE).content.decode()
    assert 'datetime="2026-02-03"' in page
    assert 'datetime="2026-04-05"' in page


def test_whoever_says_that_nothing_is_wrong_says_that_it_is_compatible(monkeypatch: Any) -> None:
    assert statement().compliance is Compliance.PARTLY
    monkeypatch.setitem(statement.__globals__, "FAULTS", ())
    assert statement().compliance is Compliance.FULLY


@pytest.mark.parametrize("name", ["ACCESSIBILITY_ASSESSED_ON", "ACCESSIBILITY_UPDATED_ON"])
@pytest.mark.parametrize(("days", "warned"), [(365, False), (366, True)])
def test_a_year_later_somebody_is_told(settings: Any, name: str, days: int, warned: bool) -> None:
    settings.ACCESSIBILITY_ASSESSED_ON = settings.ACCESSIBILITY_UPDATED_ON = TODAY()
    setattr(settings, name, TODAY() - datetime.timedelta(days=days))
    assert ("dialogs.W001" in found()) is warned


def test_an_example_address_is_no_address(settings: Any) -> None:
    assert "dialogs.W002" in found()
    settings.MUNICIPALITY_EMAIL = settings.DATA_PROTECTION_OFFICER_EMAIL = "kommunen@kommunen.se"
    assert "dialogs.W002" not in found()


def found() -> set[str | None]:
    return {message.id for message in run_checks(include_deployment_checks=True)}
