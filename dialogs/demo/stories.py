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
    """One act in a case's life: a step of the process, or work between two steps."""

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
    legs = tuple(_leg(dict(leg)) for leg in told.pop("legs"))
    usual = _load(FOLDER.parent / "usual" / f"{told.pop('usual', 'made_up')}.toml")
    return Story(name=path.stem, legs=legs, usual=usual, **told)


def _load(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _leg(facts: dict[str, Any]) -> Leg:
    return Leg(act=facts.pop("act"), on=facts.pop("on"), by=facts.pop("by", None), facts=facts)
