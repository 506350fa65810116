"""A proposal as the committee reads it: the sections of the form, as text."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .cards import shown
from .forms.proposal_sections import SECTIONS, Section
from .models import Goal, Proposal


@dataclass(frozen=True)
class ReadSection:
    section: Section
    rows: list[tuple[str, Any]]
    goals: list[Goal]

    @property
    def holds_goals(self) -> bool:
        return "goals" in self.section.also


def reading(proposal: Proposal) -> Iterator[ReadSection]:
    """What is missing is shown as missing: in a draft that is what one looks for."""
    goals = list(proposal.goals.all())
    for section in SECTIONS:
        rows = [_row(proposal, name) for name in section.fields if name != "other_groups"]
        yield ReadSection(section, rows, goals if "goals" in section.also else [])


def _row(proposal: Proposal, name: str) -> tuple[str, Any]:
    field = proposal._meta.get_field(name)
    term = proposal.called(name)
    term = term[:1].upper() + term[1:]
    if name == "methods":
        return term, ", ".join(method.name for method in proposal.methods.order_by("name"))
    value = getattr(proposal, name)
    if name == "level" and value:
        level = proposal.dialog.ladder.levels.get(key=value)
        return term, f"{level} ({level.residents_may})"
    return term, "" if value in (None, "", []) else shown(proposal, field, value)  # type: ignore[arg-type]
