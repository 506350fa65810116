"""Size by size: fill, tally, visit, and say how it stands beside the smallest size and what is promised."""

import time

from django.http import QueryDict
from django.utils import timezone

from dialogs.figures.selection import Selection
from dialogs.figures.tally import making
from tools.bench.growth import grow

from . import plain, report
from .measure import medians
from .visits import OVERVIEW, visits


def run(sizes: list[int], rounds: int) -> None:
    on = timezone.localdate()
    first: report.Size | None = None
    for size in sizes:
        began = time.perf_counter()
        grow.grow(size)
        grown = time.perf_counter()
        making.forget()
        making.tally(on)
        tallied = time.perf_counter()
        print(f"\n{size} cases: made in {grown - began:.0f} s, {grow.size()};", end=" ")
        print(f"months counted in {tallied - grown:.1f} s")
        seen = visits()
        taken = medians(seen, rounds)
        year = Selection.of(QueryDict(), on)
        measured = report.Size(size, taken, plain.milliseconds(year.since, on, min(rounds, 3)))
        first = first or measured
        report.table(seen, measured, first)
        report.figures(measured, first, OVERVIEW)
