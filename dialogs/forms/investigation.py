from django.forms import RadioSelect
from django.utils.translation import gettext_lazy as _

from dialogs.models import InvestigationDecision

from .minutes import CommitteeRecordForm


class InvestigationForm(CommitteeRecordForm):
    """Gate 1: the two questions, in the municipality's adopted words."""

    step = "decide_investigation"

    class Meta:
        model = InvestigationDecision
        fields = ["q1", "q2", "reason", "decided_on", "paragraph"]
        widgets = {"q1": RadioSelect, "q2": RadioSelect}
        help_texts = {
            "reason": _("Why the committee answered as it did. NO to either question: no citizen dialogue."),
        }
