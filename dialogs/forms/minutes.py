"""Where a decision is found in the minutes: the same two fields for everything a committee decides."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from .base import RecordForm

MINUTES = ("decided_on", "paragraph")


class CommitteeRecordForm(RecordForm):
    def arrange(self) -> None:
        super().arrange()
        self.fields["decided_on"].label = _("Date of the meeting")
        self.fields["decided_on"].help_text = _("As it stands in the minutes.")
        self.fields["decided_on"].widget.attrs["max"] = self.on.isoformat()
        self.fields["paragraph"].help_text = _("The number alone, for example 31.")
        self.fields["paragraph"].widget.attrs["min"] = 1

    def layout(self) -> list[Any]:
        own = [name for name in self._meta.fields or [] if name not in MINUTES]
        return [*own, *MINUTES]
