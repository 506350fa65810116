from dataclasses import dataclass
from typing import Any

from dialogs.forms.base import CaseForm
from dialogs.models import Dialog
from dialogs.process import Step


@dataclass(frozen=True)
class StepPage:
    """One step's page: which form it shows, what stands above it, and what a person should know first."""

    step: str
    form: type[CaseForm] | None
    #: A template with what the person decides on.
    shows: str = ""
    lead: Any = ""
    template: str = "staff/step.html"

    @property
    def definition(self) -> Step:
        return Dialog.STEPS[self.step]

    @property
    def noun(self) -> str:
        return self.definition.noun
