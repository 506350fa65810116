from dialogs.models import CommitteeReport

from .minutes import CommitteeRecordForm


class CommitteeReportForm(CommitteeRecordForm):
    step = "report_to_committee"

    class Meta:
        model = CommitteeReport
        fields = ["summary", "decided_on", "paragraph"]
