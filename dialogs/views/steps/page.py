from dataclasses import dataclass

from dialogs.forms.base import CaseForm
from dialogs.models import Dialog
from dialogs.process import Step


@dataclass(frozen=True)
class StepPage:
    """One step's page: which form it shows and in which template."""

    step: str
    form: type[CaseForm] | None
    template: str = "staff/step.html"

    @property
    def definition(self) -> Step:
        return Dialog.STEPS[self.step]

    @property
    def noun(self) -> str:
        return self.definition.noun
