from django.utils.translation import gettext_lazy as _

from dialogs.models import Cancellation

from .minutes import CommitteeRecordForm


class CancellationForm(CommitteeRecordForm):
    step = "cancel_dialog"

    class Meta:
        model = Cancellation
        fields = ["reason", "decided_on", "paragraph"]
        help_texts = {"reason": _("Those who have taken part are still owed an answer by the promised date.")}
