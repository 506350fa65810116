from typing import Any

from django import forms

from committees.models import Person
from dialogs.models import Dialog, Event

from .base import CaseForm
from .people import committee_field, office_field, official_field


class ToCommitteeForm(CaseForm, forms.Form):
    """The idea goes to a committee, with the office and the handler who prepare it."""

    step = "refer_to_committee"
    facts = ("committee", "office", "handler", "diary_number")

    def arrange(self) -> None:
        self.fields["committee"] = committee_field(self.on)
        self.fields["office"] = office_field(self.on)
        self.fields["handler"] = official_field(self.on)
        self.fields["diary_number"] = Dialog._meta.get_field("diary_number").formfield()

    def suggested(self) -> dict[str, Any]:
        return {"diary_number": self.dialog.diary_number}

    def take(self, by: Person) -> Event:
        facts = {name: self.cleaned_data[name] for name in self.facts}
        return self.dialog.refer_to_committee(by=by, **facts, **self.asked())
