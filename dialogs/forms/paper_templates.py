"""What an administrator puts in place of the built-in look of the papers."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from committees.models import Person
from dialogs.models import LetterheadVersion, PaperTemplate
from dialogs.papers import logo, word_check

from .looks import dress, helper

LETTERHEAD = ["municipality", "address", "footer"]


class WordTemplateForm(forms.Form):
    file = forms.FileField(
        label=_("New template (Word, docx)"),
        help_text=_("Take the built-in template, change it in Word, and send it here. It is tried at once."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        dress(self)
        self.helper = helper()

    def clean_file(self) -> Any:
        return word_check.checked(self.cleaned_data["file"])

    def save_as(self, person: Person) -> PaperTemplate:
        found = self.cleaned_data["file"]
        version = PaperTemplate(name=found.name, content=found.content, uploaded_by=person)
        PaperTemplate.objects.replace(version)
        return version


class LetterheadForm(forms.ModelForm):
    logo = forms.FileField(
        label=_("Logo (PNG or JPG)"),
        required=False,
        help_text=_("Stands on top instead of the name. It is drawn anew; nothing else of the file is kept."),
    )
    without_logo = forms.BooleanField(label=_("Take the logo away"), required=False)

    class Meta:
        model = LetterheadVersion
        fields = LETTERHEAD

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        dress(self)
        self.helper = helper()

    def clean_logo(self) -> bytes | None:
        chosen = self.cleaned_data["logo"]
        return logo.redrawn(chosen) if chosen else None

    def save_as(self, person: Person, before: LetterheadVersion | None) -> LetterheadVersion:
        """A new version each time; the logo stays unless it is replaced or taken away."""
        facts = {name: self.cleaned_data[name] for name in LETTERHEAD}
        kept = before.logo if before and not self.cleaned_data["without_logo"] else None
        version = LetterheadVersion(uploaded_by=person, logo=self.cleaned_data["logo"] or kept, **facts)
        LetterheadVersion.objects.replace(version)
        return version
