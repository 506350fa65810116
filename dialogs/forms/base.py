"""What all forms of the process share: their own key, the version they were read at, errors at the fields."""

import datetime
import uuid
from typing import Any, ClassVar
from uuid import UUID

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models
from django.http import QueryDict

from committees.models import Person
from dialogs.models import Dialog, Event

from .looks import dress, helper

#: The largest version that the database can hold; a doctored form gets an error, not a crash.
LARGEST = 2**31 - 1


class CaseForm(forms.BaseForm):
    """Mixed into the forms of a case: `key` makes a double click one act (I14), `version` tells its age (I15)."""

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

    def add_error(self, field: str | None, error: Any) -> None:
        """Put each refusal at the field it speaks of, wherever it was raised; the others go on top."""
        if not isinstance(error, ValidationError):
            error = ValidationError(error)
        if field is not None or not hasattr(error, "error_dict"):
            for one in error.error_list:
                super().add_error(field or self._spoken_of(one), one)
            return
        for name, errors in error.error_dict.items():
            for one in errors:
                super().add_error(name if name in self.fields else self._spoken_of(one), one)

    def _spoken_of(self, error: ValidationError) -> str | None:
        """Constraints name their field in the error's code."""
        return error.code if error.code in self.fields and error.code != NON_FIELD_ERRORS else None

    def take(self, by: Person) -> Event:
        """Take the step with what was typed."""
        raise NotImplementedError

    def asked(self) -> dict[str, Any]:
        """How the step is told which form this is."""
        key: UUID = self.cleaned_data["key"]
        return {"key": key, "version": self.cleaned_data["version"]}

    def renewed(self, dialog: Dialog) -> "CaseForm":
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
