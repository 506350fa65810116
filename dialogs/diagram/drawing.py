from collections.abc import Iterator
from dataclasses import dataclass

from dialogs.models import Dialog, State

from .layout import BENDS, BOX_HEIGHT, BOX_WIDTH, HEIGHT, PLACES, WIDTH, WORDS
from .words import OUTCOMES

Point = tuple[int, int]
Road = tuple[str, str]


@dataclass(frozen=True)
class Box:
    """A state: its box, and whether somebody still has something to do there."""

    name: str
    x: int
    y: int
    middle: int
    baseline: int
    is_closed: bool


@dataclass(frozen=True)
class Arrow:
    """One or several steps from a state to another."""

    points: str
    words: tuple[tuple[str, int], ...]
    x: int
    anchor: str


@dataclass(frozen=True)
class Drawing:
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    width: int = WIDTH
    height: int = HEIGHT
    box_width: int = BOX_WIDTH
    box_height: int = BOX_HEIGHT


def drawing() -> Drawing:
    """Every state, and every step that leads from one to another."""
    return Drawing(
        boxes=tuple(_box(state) for state in State),
        arrows=tuple(_arrow(road, words) for road, words in _roads().items()),
    )


def _box(state: State) -> Box:
    x, y = PLACES[state]
    return Box(
        name=str(state.label),
        x=x - BOX_WIDTH // 2,
        y=y - BOX_HEIGHT // 2,
        middle=x,
        baseline=y + 6,
        is_closed=state in State.closed(),
    )


def _roads() -> dict[Road, list[str]]:
    """What is written at each road. Steps that leave the case where it stands are only in the table."""
    roads: dict[Road, list[str]] = {}
    for step in Dialog.STEPS.values():
        if step.stays or step.sources == ("",):
            continue
        for _name, source, target in sorted(step.reachable()):
            outcome = OUTCOMES[step.name, target] if len(step.targets) > 1 else step.label
            roads.setdefault((source, target), []).append(str(outcome))
    return roads


def _arrow(road: Road, words: list[str]) -> Arrow:
    path = list(_path(road))
    middle = (path[0][0] + path[-1][0]) // 2, (path[0][1] + path[-1][1]) // 2
    x, y, anchor = WORDS.get(road, (middle[0] + 12, middle[1] + 5, "start"))
    # One step into several boxes is named once, at its first road.
    shown = [] if road[1] == State.WITHDRAWN and road[0] != State.IDEA else words
    top = y - 9 * (len(shown) - 1)
    return Arrow(
        points=" ".join(f"{px},{py}" for px, py in path),
        words=tuple((text, top + 18 * line) for line, text in enumerate(shown)),
        x=x,
        anchor=anchor,
    )


def _path(road: Road) -> Iterator[Point]:
    """From the edge of one box, round the corners, to the edge of the other."""
    source, target = (PLACES[state] for state in road)
    bends = BENDS.get(road, [])
    yield _edge(source, bends[0] if bends else target)
    yield from bends
    yield _edge(target, bends[-1] if bends else source)


def _edge(box: Point, towards: Point) -> Point:
    """Where a road that runs along an axis leaves the box; its own height is kept when it leaves sideways."""
    (x, y), (to_x, to_y) = box, towards
    if abs(to_x - x) > BOX_WIDTH // 2:
        return (x + (BOX_WIDTH // 2 if to_x > x else -BOX_WIDTH // 2), _within(to_y, y))
    return (to_x, y + (BOX_HEIGHT // 2 if to_y > y else -BOX_HEIGHT // 2))


def _within(wanted: int, middle: int) -> int:
    reach = BOX_HEIGHT // 2
    return wanted if abs(wanted - middle) < reach else middle
