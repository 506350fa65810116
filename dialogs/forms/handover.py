from typing import Any

from dialogs.models import Handover

from .base import RecordForm
from .people import office_field, official_field


class HandoverForm(RecordForm):
    step = "hand_over"

    class Meta:
        model = Handover
        fields = ["office", "handler", "reason"]

    def arrange(self) -> None:
        self.fields["office"] = office_field(self.on)
        self.fields["handler"] = official_field(self.on)

    def suggested(self) -> dict[str, Any]:
        return {"office": self.dialog.office_id}
