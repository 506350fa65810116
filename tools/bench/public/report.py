"""The table. Ratios within a run are what counts: the machine is never the same twice."""

from collections.abc import Mapping, Sequence
from statistics import median

from .load import Load
from .visits import COLD, HELLO, MOST_QUERIES, PAGE, PROMISED, Visit

#: As measured on another day, on two cores, with wrk -t2 -c16: other programs of the same kind.
PEERS = """
Peers, measured once on the same kind of machine with the same tool (answers a second, ms):
  meinBerlin: project page 56, 270 ms; idea page 42, 364 ms; list of 2 000 ideas 19, 700 ms
  Kerrokantasi: hearing 63, 250 ms; list of 50 28, 540 ms
  healthchecks: a check 116, 140 ms; list of 20 93, 150 ms; log in 956, 16 ms"""


def table(visits: Sequence[Visit], rounds: Sequence[Mapping[str, Load]], queries: Mapping[str, int]) -> None:
    rates = {visit.name: median(loads[visit.name].rate for loads in rounds) for visit in visits}
    print(f"{'':38}{'a second':>9} {'p50 ms':>8} {'of hello':>9} {'of page':>8} {'queries':>8}  promised")
    for visit in visits:
        middle = median(loads[visit.name].median for loads in rounds)
        # Each round's own ratio: a slow minute of the machine falls on both sides of it.
        hello, page = (ratio(visit.name, other, rounds) for other in (HELLO, PAGE))
        asked = str(queries.get(visit.name, ""))
        told = f"{rates[visit.name]:9.0f} {middle:8.1f} {hello:9.2f} {page:8.2f} {asked:>8}"
        print(f"{visit.name:38}{told}  {_promise(visit, rounds, queries)}", flush=True)
    print(PEERS)


def ratio(name: str, other: str, rounds: Sequence[Mapping[str, Load]]) -> float:
    return median(loads[name].rate / loads[other].rate for loads in rounds)


def _promise(visit: Visit, rounds: Sequence[Mapping[str, Load]], queries: Mapping[str, int]) -> str:
    if not visit.counts:
        return ""
    other, least = PROMISED[visit.how]
    kept = ratio(visit.name, other, rounds) >= least
    few = visit.how != COLD or queries[visit.name] <= MOST_QUERIES
    also = f", ≤ {MOST_QUERIES} queries" if visit.how == COLD else ""
    return f"≥ {least} of {other}{also}: {'kept' if kept and few else 'MISSED'}"
