"""What an official fills in for an idea that came in: a form for each of the four things to be done."""

import uuid
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from committees.models import Person
from dialogs import triage
from dialogs.models import AnswerText, Dialog, IncomingIdea

from .base import place_error
from .looks import dress, helper


def _field(model: type[models.Model], name: str, **changes: Any) -> forms.Field:
    field: Any = model._meta.get_field(name)
    made: forms.Field = field.formfield(**changes)
    return made


class TriageForm(forms.Form):
    """Needs no version: what a resident sent never changes, and under its lock one sees who was first."""

    add_error = place_error
    shown: ClassVar[tuple[str, ...]] = ()

    def __init__(self, *args: Any, idea: IncomingIdea, **kwargs: Any) -> None:
        self.idea = idea
        super().__init__(*args, **kwargs)
        dress(self)
        self.helper = helper(*self.shown)

    def take(self, by: Person) -> IncomingIdea:
        raise NotImplementedError


class OpenForm(TriageForm):
    title = _field(
        Dialog,
        "title",
        help_text=gettext_lazy("What it is about, in a few words. Residents may read it later."),
    )
    diary_number = _field(Dialog, "diary_number")
    description = _field(
        Dialog, "description", help_text=gettext_lazy("For colleagues only; never published.")
    )
    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)
    shown = ("title", "diary_number", "description")

    def take(self, by: Person) -> IncomingIdea:
        return triage.open_case(self.idea, by=by, **self.cleaned_data)


class AddForm(TriageForm):
    case = forms.CharField(
        label=gettext_lazy("Case number"),
        max_length=20,
        help_text=gettext_lazy("Such as MD-2026-0012."),
    )
    shown = ("case",)

    def clean_case(self) -> Dialog:
        number = self.cleaned_data["case"].strip().upper()
        dialog = Dialog.objects.filter(number=number).first()
        if dialog is None:
            raise ValidationError(_("There is no case with that number."))
        return dialog

    def take(self, by: Person) -> IncomingIdea:
        return triage.add_to_case(self.idea, by=by, dialog=self.cleaned_data["case"])


class ReferForm(TriageForm):
    kind = _field(IncomingIdea, "referral_kind", required=True, widget=forms.RadioSelect)
    referred_to = _field(
        IncomingIdea,
        "referred_to",
        required=True,
        help_text=gettext_lazy("Who takes the matter on, as the sender reads it."),
    )
    answer = _field(
        IncomingIdea,
        "answer",
        required=True,
        help_text=gettext_lazy("The idea is not declined: say who takes it on, and what happens next."),
    )
    shown = ("kind", "referred_to", "answer")

    def __init__(self, *args: Any, text: AnswerText | None = None, **kwargs: Any) -> None:
        if text is not None:
            said = {"kind": text.kind, "referred_to": text.referred_to, "answer": text.text}
            kwargs["initial"] = said | (kwargs.get("initial") or {})
        super().__init__(*args, **kwargs)
        self.fields["answer"].widget.attrs["rows"] = 14

    def take(self, by: Person) -> IncomingIdea:
        return triage.refer(self.idea, by=by, **self.cleaned_data)


class DismissForm(TriageForm):
    answer = _field(
        IncomingIdea,
        "answer",
        help_text=gettext_lazy("Without an answer nothing is sent. Advertising and abuse need none."),
    )
    shown = ("answer",)

    def take(self, by: Person) -> IncomingIdea:
        return triage.dismiss(self.idea, by=by, **self.cleaned_data)
