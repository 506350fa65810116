"""The duties, as a table: who owes what, when, and on which page it is done."""

from dataclasses import dataclass
from enum import Enum
from typing import Any

from django.db.models import BooleanField, ExpressionWrapper, Q
from django.utils.translation import gettext_lazy as _

from dialogs import permissions as may
from dialogs.models import Dialog, State
from dialogs.models.dialog import DialogQuerySet
from dialogs.process import Step

from . import facts

FEEDBACK = Q(state=State.FEEDBACK)


class Owner(Enum):
    """The office's duties are its handler's, the committee's its secretaries'."""

    OFFICE = "office"
    SECRETARY = "secretary"
    STRATEGIST = "strategist"

    @property
    def permission(self) -> may.Predicate:
        return {
            Owner.OFFICE: may.of_the_office,
            Owner.SECRETARY: may.secretary_of_the_committee,
            Owner.STRATEGIST: may.is_strategist,
        }[self]


@dataclass(frozen=True)
class Rule:
    step: str
    title: Any
    owner: Owner
    when: Q
    #: Writing that prepares a step which somebody else takes.
    prepares: bool = False
    #: The page where the case is worked on until the step can be taken, and what that is called.
    work: tuple[Any, str] | None = None

    @property
    def flag(self) -> str:
        return f"owes_{self.step}_{'draft' if self.prepares else 'step'}"

    @property
    def definition(self) -> Step:
        return Dialog.STEPS[self.step]


# fmt: off
RULES = (
    Rule("refer_to_committee", _("Prepare the idea and refer it to a committee"), Owner.OFFICE,
         Q(state=State.IDEA)),
    Rule("decide_investigation", _("Record the committee's decision to investigate"), Owner.SECRETARY,
         Q(state=State.INVESTIGATION)),
    Rule("submit_proposal", _("Write the proposal and submit it to the committee"), Owner.OFFICE,
         Q(state=State.PROPOSAL), work=(_("Write the proposal"), "forslag")),
    Rule("review_measurability", _("Review whether the goals are measurable"), Owner.STRATEGIST,
         Q(state__in=[State.PROPOSAL, State.EXECUTION]) & facts.UNREVIEWED_GOALS),
    Rule("decide_dialog", _("Record the committee's decision on the dialogue"), Owner.SECRETARY,
         Q(state=State.DECISION)),
    Rule("submit_plan_change", _("Submit the changed plan to the committee"), Owner.OFFICE,
         Q(state=State.EXECUTION) & facts.HAS_DRAFT & ~facts.PLAN_CHANGE_PENDING,
         work=(_("Write the changed plan"), "planandring")),
    Rule("decide_plan_change", _("Record the committee's decision on the changed plan"), Owner.SECRETARY,
         Q(state=State.EXECUTION) & facts.PLAN_CHANGE_PENDING),
    Rule("complete_execution", _("Carry out the dialogue and conclude it"), Owner.OFFICE,
         Q(state=State.EXECUTION), work=(_("Record the occasions"), "tillfallen")),
    Rule("compile_results", _("Compile and evaluate the results"), Owner.OFFICE,
         FEEDBACK & ~facts.COMPILED),
    Rule("publish_feedback", _("Write the feedback to residents"), Owner.OFFICE,
         FEEDBACK & facts.COMPILED & ~facts.PUBLISHED & ~facts.FEEDBACK_WRITTEN, prepares=True),
    Rule("publish_feedback", _("Publish the feedback to residents"), Owner.SECRETARY,
         FEEDBACK & facts.COMPILED & ~facts.PUBLISHED & facts.FEEDBACK_WRITTEN),
    Rule("report_to_committee", _("Record the report to the committee"), Owner.SECRETARY,
         FEEDBACK & facts.COMPILED & ~facts.REPORTED),
    Rule("close", _("Close the case"), Owner.OFFICE,
         FEEDBACK & facts.COMPILED & facts.PUBLISHED & facts.REPORTED),
    Rule("record_effect", _("Follow up what the dialogue led to"), Owner.OFFICE,
         Q(state=State.COMPLETED, follow_up_on__isnull=False)),
    Rule("hold_information_meeting", _("Hold the information meeting and record it"), Owner.OFFICE,
         Q(state=State.INFORMATION)),
)
# fmt: on


def with_rules(cases: DialogQuerySet, within: dict[Owner, Q] | None = None) -> DialogQuerySet:
    """The cases, each with a flag per rule that holds for it (and for whom `within` asks)."""
    within = within or dict.fromkeys(Owner, Q())
    return cases.annotate(
        **{
            rule.flag: ExpressionWrapper(rule.when & within[rule.owner], output_field=BooleanField())
            for rule in RULES
            if rule.owner in within
        }
    )


def rules_of(dialog: Dialog) -> list[Rule]:
    """The rules that hold for a case read by `with_rules`."""
    return [rule for rule in RULES if getattr(dialog, rule.flag, False)]
