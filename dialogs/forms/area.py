"""A committee's own proposal of what to hold dialogue on, and why it is dropped."""

import datetime
import uuid
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from committees.models import Committee, Person
from dialogs import areas
from dialogs.models import ProposedArea

from .base import LARGEST, place_error
from .looks import dress, helper


class AreaForm(forms.ModelForm):
    """`key`: a double click is one area (I14). `revision`: the page's age (I15)."""

    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)
    revision = forms.IntegerField(widget=forms.HiddenInput, initial=1, min_value=0, max_value=LARGEST)

    add_error = place_error

    class Meta:
        model = ProposedArea
        fields = ["title", "description", "year"]
        help_texts = {
            "title": _("In a few words, as the title of the case that may come of it."),
            "description": _("What the committee wants to know from the residents, and for which decision."),
            "year": _("The year in which the dialogue is wanted."),
        }

    def __init__(self, *args: Any, committee: Committee, on: datetime.date, **kwargs: Any) -> None:
        area = kwargs.get("instance")
        start = {"year": on.year + 1} if area is None else {"revision": area.revision}
        super().__init__(*args, **(kwargs | {"initial": start}))
        self.instance.committee = committee
        dress(self)
        self.helper = helper("title", "description", "year")

    def renewed(self, stored: ProposedArea) -> "AreaForm":
        """The same typed text, read over against the area as it is stored now."""
        data = QueryDict(mutable=True)
        data.update(self.data)
        data["revision"] = str(stored.revision)
        return type(self)(data, instance=stored, committee=stored.committee, on=datetime.date.min)

    def save_as(self, by: Person, stored: ProposedArea | None) -> ProposedArea:
        typed = self.cleaned_data
        facts = {name: typed[name] for name in areas.FIELDS}
        if stored is not None:
            return areas.change(stored, facts, typed["revision"])
        area = ProposedArea(committee=self.instance.committee, proposed_by=by, key=typed["key"], **facts)
        return areas.propose(area)


class DropAreaForm(forms.Form):
    reason = ProposedArea._meta.get_field("dropped_reason").formfield(required=True)
    revision = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=LARGEST)

    add_error = place_error

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        dress(self)
        self.helper = helper("reason")
