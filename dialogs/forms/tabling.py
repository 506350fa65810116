from django.utils.translation import gettext_lazy as _

from dialogs.models import Tabling

from .minutes import CommitteeRecordForm


class TablingForm(CommitteeRecordForm):
    step = "table"

    class Meta:
        model = Tabling
        fields = ["reason", "next_meeting_on", "decided_on", "paragraph"]
        help_texts = {"next_meeting_on": _("The meeting at which the committee takes the matter up again.")}
