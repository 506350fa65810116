from typing import Any

from crispy_forms.layout import Fieldset
from django.forms import RadioSelect
from django.utils.translation import gettext_lazy as _

from dialogs.models import DialogDecision

from .kronor import KronorField
from .looks import depends
from .minutes import CommitteeRecordForm
from .target_groups import TargetGroupsMixin

#: What a JA decides besides; a NEJ or a remittal decides nothing of it.
FRAME = ("feedback_date", "budget_frame", "period_from", "period_to", "target_groups")


class DialogDecisionForm(TargetGroupsMixin, CommitteeRecordForm):
    """Gate 2. The frame begins as the office proposed it; the committee may decide otherwise."""

    step = "decide_dialog"
    budget_frame = KronorField(label=_("Budget frame (SEK)"), required=False)

    class Meta:
        model = DialogDecision
        fields = ["outcome", *FRAME, "reason", "decided_on", "paragraph"]
        widgets = {"outcome": RadioSelect}
        help_texts = {
            "feedback_date": _("The date by which the residents are promised an answer."),
            "reason": _("Needed for NO and for a remittal."),
        }

    def arrange(self) -> None:
        super().arrange()
        self.arrange_target_groups()
        depends(self, *FRAME, "reason")

    def suggested(self) -> dict[str, Any]:
        proposal = self.dialog.latest_proposal()
        if proposal is None:
            return {}
        return {
            "budget_frame": proposal.budget,
            "period_from": proposal.period_from,
            "period_to": proposal.period_to,
            "target_groups": proposal.target_groups,
        }

    def layout(self) -> list[Any]:
        return [
            "outcome",
            Fieldset(_("If the committee said YES"), *FRAME, "other_groups", css_class="fieldset"),
            Fieldset(_("Reasons"), "reason", css_class="fieldset"),
            Fieldset(_("In the minutes"), "decided_on", "paragraph", css_class="fieldset"),
        ]

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        self.join_target_groups(cleaned)
        outcome = cleaned.get("outcome")
        for name in FRAME:
            if outcome == DialogDecision.Outcome.YES:
                if name not in self.errors and cleaned.get(name) in (None, "", []):
                    self.add_error(name, _("A YES needs this."))
            elif outcome:
                cleaned[name] = [] if name == "target_groups" else None
        return cleaned


class PlanChangeDecisionForm(DialogDecisionForm):
    """The committee decides on a changed plan while the dialogue is held (PROCESS L1)."""

    step = "decide_plan_change"

    def suggested(self) -> dict[str, Any]:
        return super().suggested() | {"feedback_date": self.dialog.feedback_date}
