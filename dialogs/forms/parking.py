from django import forms
from django.utils.translation import gettext_lazy as _

from committees.models import Person
from dialogs.models import Event, Parking

from .base import CaseForm, RecordForm


class ParkingForm(RecordForm):
    step = "park"

    class Meta:
        model = Parking
        fields = ["wakes_on", "reason"]
        help_texts = {
            "wakes_on": _("On that day the case is among the duties again, with the time it had left."),
            "reason": _("What the case waits for. Colleagues read it."),
        }


class ResumptionForm(CaseForm, forms.Form):
    """Nothing to fill in: the case is taken up again by sending it."""

    step = "resume"

    def take(self, by: Person) -> Event:
        event: Event = self.dialog.resume(by=by, **self.asked())
        return event
