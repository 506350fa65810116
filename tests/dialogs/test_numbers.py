"""Case numbers: one series a year, unique, in order, without gaps, by the Swedish calendar (I16, I18)."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction

from dialogs.models import CaseNumberSeries, Dialog
from dialogs.models.number import check_diary_number
from dialogs.refusals import NotPermitted
from tests.dialogs.law.database import settle
from tests.journeys import STOCKHOLM, Journey
from tests.people import Town


def numbers() -> list[str]:
    settle()
    return list(Dialog.objects.order_by("pk").values_list("number", flat=True))


def registered_at(town: Town, *moment: int, tz: datetime.tzinfo = STOCKHOLM) -> str:
    journey = Journey(town)
    journey.at = datetime.datetime(*moment, tzinfo=tz)
    return journey.register().dialog.number


def test_numbers_follow_each_other(town: Town) -> None:
    for _ in range(3):
        Journey(town).register()
    assert numbers() == ["MD-2016-0001", "MD-2016-0002", "MD-2016-0003"]


def test_what_is_refused_leaves_no_gap(town: Town) -> None:
    """Refused after the number was taken, refused before, or undone by whoever called."""
    Journey(town).register()
    with pytest.raises(ValidationError):
        Journey(town).register(title="")
    with pytest.raises(ValidationError):
        Journey(town).register(received_on=datetime.date(2030, 1, 1))
    with pytest.raises(NotPermitted):
        Journey(town).register(by=town.utan_uppdrag)
    with transaction.atomic():
        Journey(town).register()
        transaction.set_rollback(True)
    assert CaseNumberSeries.objects.get().last == 1
    Journey(town).register()
    assert numbers() == ["MD-2016-0001", "MD-2016-0002"]


def test_the_year_turns_at_swedish_midnight(town: Town) -> None:
    assert registered_at(town, 2016, 12, 31, 23, 59, 59) == "MD-2016-0001"
    assert registered_at(town, 2016, 12, 31, 22, 59, 59, tz=datetime.UTC) == "MD-2016-0002"
    assert registered_at(town, 2016, 12, 31, 23, 0, 0, tz=datetime.UTC) == "MD-2017-0001"
    assert registered_at(town, 2017, 1, 1, 0, 0, 0) == "MD-2017-0002"
    assert registered_at(town, 2016, 7, 1, 12) == "MD-2016-0003"
    settle()


def test_a_year_with_many_cases_goes_on_past_four_digits(town: Town) -> None:
    series = CaseNumberSeries(year=2016, last=9999)
    series.save = lambda **kwargs: None  # type: ignore[method-assign]
    assert series.take(2) == ["MD-2016-10000", "MD-2016-10001"]


def test_a_batch_is_taken_at_once(town: Town) -> None:
    with transaction.atomic():
        assert CaseNumberSeries.lock(2016).take(3) == ["MD-2016-0001", "MD-2016-0002", "MD-2016-0003"]
        transaction.set_rollback(True)
    assert not CaseNumberSeries.objects.exists()


@pytest.mark.parametrize("number", ["2014/0066 KS.030", "2026/0001 BUN.123"])
def test_a_diary_number_of_the_pattern(number: str) -> None:
    check_diary_number(number)


@pytest.mark.parametrize("number", ["2014/66 KS.030", "2014/0066", "KS 2014/0066", "2014/0066 KS.030\n", "x"])
def test_another_diary_number_is_answered_with_an_example(number: str) -> None:
    with pytest.raises(ValidationError, match=r"2014/0066 KS\.030"):
        check_diary_number(number)


def test_the_pattern_is_the_municipalitys_own(settings: object) -> None:
    settings.DIARY_NUMBER_PATTERN, settings.DIARY_NUMBER_EXAMPLE = r"KS-\d+", "KS-1"
    check_diary_number("KS-44")
    with pytest.raises(ValidationError, match="KS-1"):
        check_diary_number("2014/0066 KS.030")
