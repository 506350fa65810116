"""Figures in words and as lengths: never a number where there is none, nor a length that says otherwise."""

import pytest
from django.template.loader import render_to_string
from django.utils import translation

from dialogs.charts import NOWHERE, bar_chart, in_words, matrix, share_chart
from dialogs.charts.length import percent
from dialogs.figures import Bar, Figure, Grid, Series
from dialogs.overview import tile


@pytest.fixture(autouse=True)
def _in_swedish() -> object:
    with translation.override("sv"):
        yield


def series(*bars: Bar, unit: str = "number") -> Series:
    return Series("s", "Namn", "Vad det är.", unit, bars)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        (0, "number", "0"), (1204, "number", "1\u00a0204"), (87, "percent", "87\u00a0%"),
        (1, "days", "1\u00a0dag"), (12, "days", "12\u00a0dagar"), (107.5, "days", "107,5\u00a0dagar"),
        (12.0, "days", "12\u00a0dagar"), (None, "percent", "–"), (None, "days", "–"),
    ],
)  # fmt: skip
def test_a_figure_in_words(value: int | float | None, unit: str, said: str) -> None:
    assert in_words(value, unit) == said


def test_few_people_are_never_told_how_many() -> None:
    assert in_words(3, "number", hidden=True) == "färre än 5"
    chart = bar_chart(series(Bar("a", "A", 10), Bar("b", "B", 3, hidden=True)))
    assert [(bar.said, bar.width) for bar in chart.bars] == [("10", "100%"), ("färre än 5", "0%")]
    shares = share_chart(series(Bar("a", "A", 10), Bar("b", "B", 3, hidden=True)))
    assert [(part.said, part.share) for part in shares.parts] == [("10", "100\u00a0%"), ("färre än 5", "")]


@pytest.mark.parametrize(
    ("part", "whole", "length"),
    [
        (1, 3, "33.33%"), (1, 2, "50%"), (5, 5, "100%"), (1, 10, "10%"),
        (0, 5, "0%"), (None, 5, "0%"), (0, 0, "0%"),
    ],
)  # fmt: skip
def test_lengths_are_written_as_browsers_read_them(part: int | None, whole: int, length: str) -> None:
    assert percent(part, whole) == length


def test_bars_lead_to_their_rows_where_there_are_some() -> None:
    chart = bar_chart(
        series(Bar("a", "A", 4), Bar("b", "B", 0), Bar("c", "C", None)), lambda *at: "/".join(at)
    )
    assert [bar.url for bar in chart.bars] == ["s/a", "", ""]
    assert [bar.said for bar in chart.bars] == ["4", "0", "–"]


def test_parts_follow_each_other_and_make_the_whole() -> None:
    chart = share_chart(series(Bar("a", "A", 3), Bar("b", "B", 0), Bar("c", "C", 1)))
    assert [(part.x, part.width, part.pattern) for part in chart.parts] == [
        ("0%", "75%", 1), ("75%", "0%", 2), ("75%", "25%", 3)
    ]  # fmt: skip
    assert chart.total == "4"
    assert chart.told == "A: 3, B: 0, C: 1"


def test_a_matrix_counts_rows_columns_and_all() -> None:
    grid = Grid("g", "G", "Vad.", (("x", "X"), ("y", "Y")), (("a", "A", (1, 4)), ("b", "B", (0, 2))))
    drawn = matrix(grid, lambda *at: "/".join(at))
    assert [line.total for line in drawn.lines] == ["5", "2"]
    assert drawn.totals == ["1", "6", "7"]
    assert [(cell.said, cell.width, cell.url) for cell in drawn.lines[1].cells] == [
        ("", "0%", ""), ("2", "50%", "g/b/y")
    ]  # fmt: skip
    assert matrix(Grid("g", "G", "Vad.", (("x", "X"),), ())).is_empty


@pytest.mark.parametrize("bars", [(), (Bar("a", "A", 0),), (Bar("a", "A", None),)])
def test_nothing_to_draw_is_said_in_words(bars: tuple[Bar, ...]) -> None:
    for template, chart in (("bars", bar_chart(series(*bars))), ("share", share_chart(series(*bars)))):
        html = render_to_string(f"_partials/chart_{template}.html", {"chart": chart, "nothing": "Kommer."})
        assert "Kommer." in html
        assert "<svg" not in html


def test_what_is_typed_in_a_name_is_text() -> None:
    chart = bar_chart(series(Bar("a", "<script>", 1)))
    assert "&lt;script&gt;" in render_to_string("_partials/chart_bars.html", {"chart": chart})


def test_a_tile_says_of_how_many_or_why_there_is_no_number() -> None:
    share = tile(Figure("on_time", "I tid", "Vad.", "percent", 78, 18, 23), NOWHERE)
    assert (share.said, share.of, share.width, share.why) == ("78\u00a0%", "18 av 23", "78%", "")
    nothing = tile(Figure("on_time", "I tid", "Vad.", "percent", None, 0, 0), NOWHERE)
    assert (nothing.said, nothing.of, nothing.width) == ("–", "", "")
    assert "Inget svar var utlovat" in str(nothing.why)
    few = tile(Figure("attended_exact", "Deltog", "Vad.", "number", None, hidden=True), NOWHERE)
    assert (few.said, few.why) == ("färre än 5", "")
