from django.utils.translation import gettext_lazy as _

from dialogs.models import Execution

from .base import RecordForm
from .kronor import KronorField
from .looks import depends


class ExecutionForm(RecordForm):
    """The figures are summed from the occasions; here is said what they do not tell."""

    step = "complete_execution"
    cost = KronorField(label=_("Cost (SEK)"), required=False)

    class Meta:
        model = Execution
        fields = ["started_on", "ended_on", "cost", "deviations", "why_nothing_held"]
        help_texts = {
            "cost": _("Whole kronor, all costs of the dialogue."),
            "deviations": _("What became otherwise than the committee decided, and why."),
            "why_nothing_held": _("Only when not a single occasion was held."),
        }

    def arrange(self) -> None:
        depends(self, "why_nothing_held")
