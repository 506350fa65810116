from django.forms import RadioSelect
from django.utils.translation import gettext_lazy as _

from dialogs.models import Referral

from .base import RecordForm


class ReferralForm(RecordForm):
    step = "refer_elsewhere"

    class Meta:
        model = Referral
        fields = ["kind", "referred_to", "answer"]
        widgets = {"kind": RadioSelect}
        help_texts = {
            "referred_to": _("The service that takes the matter on."),
            "answer": _("The idea is not declined: say who takes it on, and what happens next."),
        }
