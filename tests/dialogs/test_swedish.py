"""Dates, money and counts as Swedes write them (dialogs/templatetags/swedish.py)."""

from datetime import UTC, date, datetime

import pytest
from django.template import Context, Template
from django.utils import translation

from dialogs.templatetags.swedish import day, moment, money, people_count


@pytest.fixture(autouse=True)
def _swedish():
    with translation.override("sv"):
        yield


@pytest.mark.parametrize(
    ("kronor", "written"),
    [
        (400_000, "400\u00a0000\u00a0kr"),
        (0, "0\u00a0kr"),
        (999, "999\u00a0kr"),
        (-1500, "-1\u00a0500\u00a0kr"),
        (None, ""),
    ],
)
def test_money_is_grouped_by_spaces_that_do_not_break(kronor, written):
    assert money(kronor) == written


def test_a_day_is_swedish_to_read_and_iso_to_machines():
    assert day(date(2017, 5, 24)) == '<time datetime="2017-05-24">24\u00a0maj\u00a02017</time>'


@pytest.mark.parametrize("nothing", [None, ""])
def test_no_day_is_no_text(nothing):
    assert day(nothing) == ""
    assert moment(nothing) == ""


def test_a_late_evening_in_utc_is_the_next_day_in_sweden():
    assert "2026-07-02" in day(datetime(2026, 7, 1, 22, 30, tzinfo=UTC))


def test_a_moment_tells_the_swedish_clock():
    assert moment(datetime(2026, 7, 1, 12, 5, tzinfo=UTC)) == (
        '<time datetime="2026-07-01T14:05+02:00">1\u00a0juli\u00a02026 kl. 14.05</time>'
    )


def test_a_moment_without_a_clock_is_a_day():
    assert moment(date(2017, 5, 24)) == day(date(2017, 5, 24))


def test_an_exact_count_has_no_about_and_an_estimate_says_so():
    assert people_count(571) == "571"
    assert people_count(1000, True) == "cirka 1\u00a0000"
    assert people_count(None) == ""


def test_the_filters_work_in_a_template_and_escape_nothing_twice():
    template = Template("{% load swedish %}{{ when|day }} {{ budget|money }} {{ came|people_count:guessed }}")
    html = template.render(Context({"when": date(2026, 1, 2), "budget": 5000, "came": 12, "guessed": False}))
    assert html == '<time datetime="2026-01-02">2\u00a0januari\u00a02026</time> 5\u00a0000\u00a0kr 12'
