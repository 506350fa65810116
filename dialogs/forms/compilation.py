"""What residents said, and what became of each goal beside its target (PROCESS F2)."""

from typing import Any

from django import forms
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from dialogs.models import Compilation, Goal, GoalOutcome

from .base import RecordForm
from .composite import Composite
from .correction import CorrectionForm


class OutcomeForm(forms.ModelForm):
    """One goal's outcome. The goal comes from the decided plan, never from what was posted."""

    class Meta:
        model = GoalOutcome
        fields = ["reached", "outcome"]
        widgets = {"reached": forms.RadioSelect}
        help_texts = {"outcome": _("The figure beside the target, e.g. 571 answers. If not measured: why.")}

    def __init__(self, data: Any, goal: Goal, **kwargs: Any) -> None:
        super().__init__(data, prefix=f"goal-{goal.pk}", **kwargs)
        self.goal = goal
        self.fields["reached"].choices = GoalOutcome.Reached.choices  # type: ignore[attr-defined]


class WithOutcomes(Composite):
    """Mixed into a form of a compilation."""

    own_template = "staff/_compilation_fields.html"
    dialog: Any
    instance: Compilation

    @cached_property
    def outcomes(self) -> list[OutcomeForm]:
        plan = self.dialog.decided_plan()
        goals = list(plan.proposal.goals.all()) if plan else []
        data = self.data if self.is_bound else None
        return [OutcomeForm(data, goal, initial=self.outcome_at_start(goal)) for goal in goals]

    def outcome_at_start(self, goal: Goal) -> dict[str, Any]:
        return {}

    def within(self) -> list[tuple[str, forms.BaseForm]]:
        return [(form.goal.text, form) for form in self.outcomes]

    def parts(self) -> list[models.Model]:
        return [
            GoalOutcome(compilation=self.instance, goal=form.goal, **form.cleaned_data)
            for form in self.outcomes
        ]


class CompilationForm(WithOutcomes, RecordForm):
    step = "compile_results"

    class Meta:
        model = Compilation
        fields = ["results", "took_part", "not_reached", "evaluation", "completed_on"]
        help_texts = {
            "results": _("The themes and how much weight they had. Residents will read a shorter version."),
            "took_part": _("Groups, ages, places: as far as you know."),
            "not_reached": _("Target groups that did not come to speak, and why you think so."),
            "evaluation": _("What worked, what did not, and what you would do otherwise next time."),
        }

    def suggested(self) -> dict[str, Any]:
        return {"completed_on": self.on}


class CompilationCorrectionForm(WithOutcomes, CorrectionForm):
    """The outcomes are filed anew with the correction, as they were unless they are changed."""

    def outcome_at_start(self, goal: Goal) -> dict[str, Any]:
        outcome = GoalOutcome.objects.filter(compilation=self.corrected.pk, goal=goal).first()
        return {"reached": outcome.reached, "outcome": outcome.outcome} if outcome else {}
