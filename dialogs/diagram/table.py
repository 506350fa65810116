from dataclasses import dataclass

from django.apps import apps
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from dialogs.models import Dialog, State
from dialogs.process import Step

from .words import REFUSED_WHILE, WHO


@dataclass(frozen=True)
class Row:
    """One step in words: from, to, what it files, who takes it, and what refuses it."""

    step: str
    sources: str
    targets: str
    record: str
    who: str
    refused_while: str


def table() -> list[Row]:
    """All steps, in the order of the process."""
    return [_row(step) for step in Dialog.STEPS.values()]


def _row(step: Step) -> Row:
    return Row(
        step=str(step.label),
        sources=_states(step.sources),
        targets=_states(step.targets) or _("the same"),
        record=_record(step),
        who=str(WHO[step.permission]),
        refused_while="; ".join(str(REFUSED_WHILE[blocker]) for blocker in step.blockers) or "–",
    )


def _states(states: tuple[str, ...]) -> str:
    if set(states) == set(State):
        return _("any")
    return ", ".join(str(State(state).label) if state else "–" for state in states)


def _record(step: Step) -> str:
    if not step.files:
        return "–"
    return capfirst(str(apps.get_model("dialogs", step.files)._meta.verbose_name))
