from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.html import format_html

from .occasions import PublicOccasion
from .wording import in_swedish, short_day

Bars = tuple[tuple[str, int], ...]

#: With more occasions than this a picture shows them by method, or nobody could read it.
MOST_BARS = 10


@dataclass(frozen=True)
class Figures:
    """How many took part. Exact and estimated numbers are told apart and never added together."""

    held: int
    cancelled: int
    counted: int | None
    estimated: int | None
    contributions: int | None
    counted_bars: Bars
    estimated_bars: Bars
    contribution_bars: Bars

    @property
    def most_counted(self) -> int:
        return _longest(self.counted_bars)

    @property
    def most_estimated(self) -> int:
        return _longest(self.estimated_bars)

    @property
    def most_contributions(self) -> int:
        return _longest(self.contribution_bars)


def figures_of(occasions: Iterable[PublicOccasion]) -> Figures:
    everything = list(occasions)
    held = [occasion for occasion in everything if occasion.is_held]
    counted = [(occasion, occasion.attended or 0) for occasion in held if not occasion.attended_is_estimate]
    estimated = [(occasion, occasion.attended or 0) for occasion in held if occasion.attended_is_estimate]
    given = [(occasion, occasion.contributions) for occasion in held if occasion.contributions is not None]
    return Figures(
        held=len(held),
        cancelled=sum(occasion.is_cancelled for occasion in everything),
        counted=_sum(counted),
        estimated=_sum(estimated),
        contributions=_sum(given),
        counted_bars=_bars(counted),
        estimated_bars=_bars(estimated),
        contribution_bars=_bars(given),
    )


def _sum(numbers: list[tuple[PublicOccasion, int]]) -> int | None:
    """Nothing counted is not the same as nobody came."""
    return sum(number for _occasion, number in numbers) if numbers else None


def _bars(numbers: list[tuple[PublicOccasion, int]]) -> Bars:
    if len(numbers) <= MOST_BARS:
        return tuple((_when_and_where(occasion), number) for occasion, number in numbers)
    by_method: dict[str, int] = {}
    for occasion, number in numbers:
        by_method[occasion.method] = by_method.get(occasion.method, 0) + number
    return tuple((in_swedish(method), number) for method, number in by_method.items())


def _when_and_where(occasion: PublicOccasion) -> str:
    return format_html("{}, {}", short_day(occasion.first_day), in_swedish(occasion.place))


def _longest(bars: Bars) -> int:
    return max((number for _label, number in bars), default=0)
