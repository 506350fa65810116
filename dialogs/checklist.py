"""The case's checklist as one piece of work with its proposal and records.

A point that corresponds to something written elsewhere is settled there and shows its value; the others take
an answer, or a reason why they do not apply.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from checklists.models import Item, Phase, Status

if TYPE_CHECKING:
    from .models import Dialog, Proposal


#: Whether, and with what, something written elsewhere settles a point that names it. None: nothing does.
Settle = Callable[[str], tuple[bool, str] | None]


@dataclass(frozen=True)
class Point:
    """One point of the checklist, as it stands now."""

    item: Item
    settled_elsewhere: bool
    is_settled: bool
    value: str

    @property
    def text(self) -> str:
        template_item = self.item.template_item
        return (
            f"{template_item.part_of.text}: {template_item.text}"
            if template_item.part_of
            else template_item.text
        )


def points(dialog: "Dialog", phase: str) -> list[Point]:
    """The points of a phase in order. Two queries, and those of the proposal's own relations."""
    items = (
        Item.objects.filter(checklist=dialog.checklist_id)
        .of(Phase(phase))
        .select_related("template_item__part_of")
        .order_by("template_item__position", "pk")
    )
    settle = SETTLED[Phase(phase)](dialog)
    return [_point(item, settle) for item in items]


def _point(item: Item, settle: Settle) -> Point:
    elsewhere = settle(item.template_item.settled_by) if item.template_item.settled_by else None
    if elsewhere is not None:
        return Point(item, settled_elsewhere=True, is_settled=elsewhere[0], value=elsewhere[1])
    value = item.reason if item.status == Status.NOT_APPLICABLE else item.answer
    return Point(item, settled_elsewhere=False, is_settled=item.status != Status.OPEN, value=value)


def _by_itself(dialog: "Dialog") -> Settle:
    return lambda key: None


def _by_proposal(dialog: "Dialog") -> Settle:
    proposal = dialog.draft_proposal() or dialog.latest_proposal()

    def settle(key: str) -> tuple[bool, str] | None:
        if key not in SHOWN:
            return None
        return (proposal.settles(key), SHOWN[key](proposal)) if proposal else (False, "")

    return settle


def _by_records(dialog: "Dialog") -> Settle:
    compilation = dialog.compilations.current().first()
    fed_back = dialog.published_feedback() is not None and dialog.committeereports.exists()

    def settle(key: str) -> tuple[bool, str] | None:
        if key == "compilation":
            return (compilation is not None, compilation.results if compilation else "")
        if key == "evaluation":
            return (compilation is not None, compilation.evaluation if compilation else "")
        if key == "feedback":
            return (fed_back, _("To residents and to the committee") if fed_back else "")
        return None

    return settle


SETTLED = {Phase.BEFORE: _by_proposal, Phase.DURING: _by_itself, Phase.AFTER: _by_records}


def _period(proposal: "Proposal") -> str:
    days = (proposal.period_from, proposal.period_to)
    return "–".join(date_format(day, "DATE_FORMAT") for day in days if day)


#: How the proposal's field shows under the point it settles. The keys are the slugs of `settled_by`.
SHOWN: dict[str, Callable[[Any], str]] = {
    "goals": lambda p: p.purpose,
    "timetable": _period,
    "budget": lambda p: p.financing,
    "question": lambda p: p.question,
    "target_groups": lambda p: ", ".join(p.target_groups),
    "level": lambda p: p.get_level_display(),
    "methods": lambda p: ", ".join(method.name for method in p.methods.all()),
    "process_owner": lambda p: p.process_owner,
    "process_leader": lambda p: p.process_leader,
    "communication": lambda p: p.communication,
    "documentation": lambda p: p.documentation,
    "feedback_form": lambda p: p.feedback_form,
    "evaluation_plan": lambda p: p.evaluation_plan,
}
