from dialogs.models import FeedbackRescheduling

from .minutes import CommitteeRecordForm


class ReschedulingForm(CommitteeRecordForm):
    step = "reschedule_feedback"

    class Meta:
        model = FeedbackRescheduling
        fields = ["new_date", "reason", "decided_on", "paragraph"]
