"""What the demo's people have written in the method guide."""

import tomllib
import uuid
from pathlib import Path
from typing import Any

from committees.models import Person
from dialogs.models import MethodExperience, MethodGuide

from .stories import NAMESPACE

EXPERIENCES = Path(__file__).parent / "experiences.toml"


def build() -> None:
    """Make what is missing."""
    told = tomllib.loads(EXPERIENCES.read_text(encoding="utf-8"))["experience"]
    known = set(MethodExperience.objects.values_list("key", flat=True))
    for experience in told:
        key = uuid.uuid5(NAMESPACE, f"experience {experience['text']}")
        if key not in known:
            _tell(key, **experience)


def _tell(key: uuid.UUID, *, method: str, author: str, **facts: Any) -> None:
    guide, person = MethodGuide.objects.get(name=method), Person.objects.get(username=author)
    MethodExperience.objects.create(key=key, guide=guide, author=person, **facts)
