"""What all forms of the process share: their own key, the version they were read at, errors at the fields."""

import datetime
import uuid
from typing import Any, ClassVar, Self
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.http import QueryDict

from committees.models import Person
from dialogs.models import Dialog, Event

from .looks import dress, helper

#: The largest version that the database can hold; a doctored form gets an error, not a crash.
LARGEST = 2**31 - 1


def place_error(form: forms.BaseForm, field: str | None, error: Any) -> None:
    """Each refusal at the field it speaks of, wherever it was raised; what has no field here goes on top."""
    if not isinstance(error, ValidationError):
        error = ValidationError(error)
    named = error.error_dict if hasattr(error, "error_dict") else {field: error.error_list}
    for name, errors in named.items():
        for one in errors:
            # A constraint names its field in the code of its error.
            place = next((known for known in (name, one.code) if known in form.fields), None)
            forms.BaseForm.add_error(form, place, one)


class CaseForm(forms.BaseForm):
    """Mixed into a case's forms. `key`: a double click is one act (I14). `version`: the page's age (I15)."""

    #: The name of the step, as in Dialog.STEPS.
    step: ClassVar[str]

    def __init__(self, *args: Any, dialog: Dialog, on: datetime.date, **kwargs: Any) -> None:
        self.dialog, self.on = dialog, on
        kwargs["initial"] = self.suggested() | (kwargs.get("initial") or {})
        super().__init__(*args, **kwargs)
        self.fields["key"] = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)
        self.fields["version"] = forms.IntegerField(
            widget=forms.HiddenInput, initial=dialog.version, min_value=0, max_value=LARGEST
        )
        self.arrange()
        dress(self)
        self.helper = helper(*self.layout())

    def suggested(self) -> dict[str, Any]:
        """What the form holds before anybody has typed."""
        return {}

    def arrange(self) -> None:
        """Fit the fields to the case: choices, labels, help."""

    def layout(self) -> list[Any]:
        """Crispy layout; empty: all fields in order."""
        return []

    add_error = place_error

    def take(self, by: Person) -> Event:
        """Take the step with what was typed."""
        raise NotImplementedError

    def asked(self) -> dict[str, Any]:
        """How the step is told which form this is."""
        key: UUID = self.cleaned_data["key"]
        return {"key": key, "version": self.cleaned_data["version"]}

    def renewed(self, dialog: Dialog) -> Self:
        """The same typed text on a fresh page: to be read over and sent again."""
        data = QueryDict(mutable=True)
        data.update(self.data)
        data[self.add_prefix("version")] = str(dialog.version)
        data[self.add_prefix("key")] = str(uuid.uuid4())
        return type(self)(data, dialog=dialog, on=self.on, **self.again())

    def again(self) -> dict[str, Any]:
        """Further arguments that this form was made with."""
        return {}


class RecordForm(CaseForm, forms.ModelForm):
    """A step that files one record."""

    def record(self) -> models.Model:
        return self.instance

    def parts(self) -> list[models.Model]:
        """Rows that are filed with the record."""
        return []

    def take(self, by: Person) -> Event:
        step = getattr(self.dialog, self.step)
        event: Event = step(self.record(), by=by, parts=self.parts(), **self.asked())
        return event
