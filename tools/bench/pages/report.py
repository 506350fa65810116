"""The table of a size. Ratios are told, never demanded: the machine is never the same twice.

Growth is that of the page beside that of the plain page, which is the same at each size: so the machine's
is left out.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from .measure import Taken
from .visits import PAGE, Visit

HEAD = f"{'milliseconds':34}{'whole':>8} {'SQL':>7} {'CPU':>7} {'queries':>7}  {'growth':>7}  promised"
#: Of the overview: its SQL against the smallest size, and against the plainest SQL for the same figures.
SQL_GROWS, PLAIN_IS_SLOWER, MILLION = 15, 80, 1_000_000


@dataclass(frozen=True)
class Size:
    cases: int
    taken: dict[str, Taken]
    plain: float


def table(visits: list[Visit], size: Size, first: Size) -> None:
    print(HEAD)
    for visit in visits:
        taken = size.taken[visit.name]
        growth = _slower(visit.name, size, first) / _slower(PAGE, size, first)
        times = f"{taken.whole:8.1f} {taken.sql:7.1f} {taken.cpu:7.1f} {taken.queries:7}"
        promises = "; ".join(_promises(visit, size, growth))
        print(f"{visit.name:34}{times}  {growth:6.2f}×  {promises}", flush=True)


def _slower(name: str, size: Size, first: Size) -> float:
    return size.taken[name].whole / first.taken[name].whole


def _promises(visit: Visit, size: Size, growth: float) -> Iterator[str]:
    if visit.grows:
        yield f"≤ {visit.grows}× {_kept(growth <= visit.grows)}"
    if visit.beside:
        other, share = visit.beside
        speed = size.taken[other].whole / size.taken[visit.name].whole
        yield f"{speed:.2f} of {other}, ≥ {share} {_kept(speed >= share)}"


def figures(size: Size, first: Size, overview: str) -> None:
    sql, before = size.taken[overview].sql, first.taken[overview].sql
    slower = size.plain / sql
    kept = f" {_kept(slower >= PLAIN_IS_SLOWER)}" if size.cases >= MILLION else ""
    grown = sql / before
    print(f"SQL of the overview {sql:.1f} ms: {grown:.2f}×, ≤ {SQL_GROWS}× {_kept(grown <= SQL_GROWS)}.")
    print(
        f"The plainest SQL for the same figures {size.plain:.0f} ms: {slower:.1f} times as slow; "
        f"≥ {PLAIN_IS_SLOWER} is promised at {MILLION} cases{kept}.",
        flush=True,
    )


def _kept(kept: bool) -> str:
    return "kept" if kept else "MISSED"
