"""The proposal's form in sections, in the order in which one thinks, with the points they settle."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from checklists.models import Phase

if TYPE_CHECKING:
    from .proposal import ProposalForm


@dataclass(frozen=True)
class Section:
    slug: str
    title: Any
    fields: tuple[str, ...]
    #: The keys of the checklist points that it settles.
    settles: tuple[str, ...] = ()
    lead: Any = ""
    #: What must be filled in before it can be submitted, when that is not exactly the fields.
    also: tuple[str, ...] = ()


SECTIONS = (
    Section("fraga", _("The question"), ("question", "influence"), settles=("question",)),
    Section("beslut", _("The decision that the dialogue serves"), ("decision_served", "decision_served_on")),
    Section("malgrupper", _("Target groups"), ("target_groups", "other_groups"), settles=("target_groups",)),
    Section(
        "niva",
        _("Level and methods"),
        ("level", "methods"),
        settles=("level", "methods"),
        lead=_("The level says what residents may do. The methods follow from it."),
    ),
    Section(
        "mal",
        _("Purpose and goals"),
        ("purpose",),
        settles=("goals",),
        also=("goals",),
        lead=_("The KLK strategist reviews whether it can be told afterwards that the goals were reached."),
    ),
    Section("tid", _("Period"), ("period_from", "period_to"), settles=("timetable",)),
    Section("budget", _("Budget and financing"), ("budget", "financing"), settles=("budget",)),
    Section(
        "roller",
        _("Roles"),
        ("process_owner", "process_leader", "listeners"),
        settles=("process_owner", "process_leader"),
        lead=_("Fixed before the dialogue begins, so that everybody knows who does what."),
    ),
    Section("kommunikation", _("Communication"), ("communication",), settles=("communication",)),
    Section("dokumentation", _("Documentation"), ("documenter", "documentation"), settles=("documentation",)),
    Section("aterkoppling", _("Feedback"), ("feedback_form",), settles=("feedback_form",)),
    Section("utvardering", _("Evaluation"), ("evaluation_plan",), settles=("evaluation_plan",)),
)
#: The section in which each field is written.
SECTION_OF = {name: section.slug for section in SECTIONS for name in (*section.fields, *section.also)}


@dataclass(frozen=True)
class ShownSection:
    section: Section
    fields: list[BoundField]
    points: list[str]
    is_filled: bool

    @property
    def holds_methods(self) -> bool:
        return "methods" in self.section.fields

    @property
    def holds_goals(self) -> bool:
        return "goals" in self.section.also


def sections(form: "ProposalForm") -> Iterator[ShownSection]:
    """`is_filled` speaks of what is saved, not of what is being typed."""
    texts = {point.item.template_item.settled_by: point.text for point in form.dialog.items(Phase.BEFORE)}
    for section in SECTIONS:
        yield ShownSection(
            section,
            fields=[form[name] for name in section.fields if name != "methods"],
            points=[texts[key] for key in section.settles if key in texts],
            is_filled=all(
                form.facts_at_start[name] not in (None, "", [])
                for name in (*section.fields, *section.also)
                if name in form.facts_at_start
            ),
        )
