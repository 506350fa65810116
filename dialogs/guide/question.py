"""What is asked of the guide: the level, whom to reach, and what there is of time and money."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from django.utils.http import urlencode

from dialogs.models import Cost, Level

MOST_GROUPS, LONGEST = 10, 100


def groups_among(names: Iterable[str]) -> tuple[str, ...]:
    """Those that can be the name of a group, each once."""
    possible = (name for name in names if 0 < len(name) <= LONGEST and name.isprintable())
    return tuple(dict.fromkeys(possible))[:MOST_GROUPS]


@dataclass(frozen=True)
class Question:
    level: str = ""
    groups: tuple[str, ...] = ()
    weeks: int | None = None
    cost: str = ""

    @classmethod
    def of(cls, query: QueryDict) -> "Question":
        """As the address asks. What makes no sense is not asked."""
        level, cost, weeks = (query.get(name, "") for name in ("grad", "kostnad", "veckor"))
        return cls(
            level=level if level in Level.for_dialogues() else "",
            groups=groups_among(query.getlist("grupp")),
            weeks=int(weeks) or None if re.fullmatch("[0-9]{1,3}", weeks) else None,
            cost=cost if cost in Cost else "",
        )

    @property
    def is_asked(self) -> bool:
        return self != Question()

    @property
    def query(self) -> str:
        """The address that asks the same, without its question mark."""
        asked: list[tuple[str, Any]] = [("grad", self.level), *(("grupp", name) for name in self.groups)]
        asked += [("veckor", self.weeks), ("kostnad", self.cost)]
        return urlencode([(name, value) for name, value in asked if value])
