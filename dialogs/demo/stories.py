"""The cases as data: each TOML file is one case, told as the legs of its way."""

import datetime
import tomllib
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .days import Day

FOLDER = Path(__file__).parent / "cases"
NAMESPACE = uuid.UUID("4f7f3f0e-6b0a-5c53-9d43-1d2c5a0f7d11")


@dataclass(frozen=True)
class Leg:
    """One act in a case's life: a step of the process, or the desk's work between two steps."""

    act: str
    on: Day
    by: str | None
    facts: dict[str, Any]


@dataclass(frozen=True)
class Story:
    """A case and its way. `usual` fills in what the story itself does not say."""

    name: str
    title: str
    committee: str
    office: str
    handler: str
    idea: dict[str, Any]
    legs: tuple[Leg, ...]
    usual: dict[str, Any]
    contact: dict[str, Any] | None = None
    description: str = ""
    diary_number: str = ""

    @property
    def key(self) -> uuid.UUID:
        """The registration's idempotency key: a story that was told is not told again (I14)."""
        return uuid.uuid5(NAMESPACE, self.name)

    @property
    def is_real(self) -> bool:
        return isinstance(self.legs[0].on, datetime.date)


def stories() -> Iterator[Story]:
    """All of them, real cases first."""
    read = [_read(path) for path in sorted(FOLDER.glob("*.toml"))]
    yield from sorted(read, key=lambda story: not story.is_real)


def _read(path: Path) -> Story:
    told = _load(path)
    way, facts = told.pop("way"), {act: told.pop(act) for act in list(told) if isinstance(told[act], list)}
    usual = _load(FOLDER.parent / "usual" / f"{told.pop('usual', 'made_up')}.toml")
    return Story(name=path.stem, legs=tuple(_legs(way, facts)), usual=usual, **told)


def _load(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _legs(way: str, facts: dict[str, list[dict[str, Any]]]) -> Iterator[Leg]:
    """A line of the way is a day, an act and, where it is not the usual person, who.

    Its facts stand in the first table with the act's name that is not yet taken.
    """
    for line in way.split("\n"):
        day, act, *who = line.split()
        told = facts[act].pop(0) if facts.get(act) else {}
        yield Leg(act, _day(day), who[0] if who else None, told)
    if left := [act for act, tables in facts.items() if tables]:
        raise ValueError(f"facts of acts that are not on the way: {left}")


def _day(text: str) -> Day:
    return int(text) if text.lstrip("-").isdecimal() else datetime.date.fromisoformat(text)
