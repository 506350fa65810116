import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from committees.models import Committee, Meeting

from .base import place_error
from .looks import dress, helper


class MeetingForm(forms.Form):
    """A day on which the committee meets. Entered twice it is the same meeting."""

    date = Meeting._meta.get_field("date").formfield(label=_("Date of the meeting"))

    add_error = place_error

    def __init__(self, *args: Any, committee: Committee, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.committee = committee
        dress(self)
        self.helper = helper("date")

    def clean_date(self) -> datetime.date:
        day: datetime.date = self.cleaned_data["date"]
        if not self.committee.is_valid(day):
            raise ValidationError(_("The committee does not exist on that date."))
        return day

    def take(self) -> Meeting:
        meeting, _created = Meeting.objects.get_or_create(
            committee=self.committee, date=self.cleaned_data["date"]
        )
        return meeting
