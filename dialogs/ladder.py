"""The six steps that a case climbs, as `_partials/ladder.html` draws them within and without."""

import datetime
from dataclasses import dataclass
from typing import Any

from .models import State

CLIMB = (
    State.IDEA,
    State.INVESTIGATION,
    State.PROPOSAL,
    State.DECISION,
    State.EXECUTION,
    State.FEEDBACK,
)


@dataclass(frozen=True)
class Rung:
    """One of the steps, or the side road that leaves it."""

    label: Any
    status: str
    date: datetime.date | None = None
    note: str = ""
    branch: "Rung | None" = None
