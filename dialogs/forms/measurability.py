from django.forms import RadioSelect
from django.utils.translation import gettext_lazy as _

from dialogs.models import MeasurabilityReview

from .base import RecordForm


class MeasurabilityForm(RecordForm):
    step = "review_measurability"

    class Meta:
        model = MeasurabilityReview
        fields = ["approved", "comment"]
        widgets = {"approved": RadioSelect}
        help_texts = {
            "approved": _("Can it be told afterwards whether each goal was reached?"),
            "comment": _("If NO: what the office needs to change."),
        }
