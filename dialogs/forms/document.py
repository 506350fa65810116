"""Forms of a case's documents: one is uploaded, shown to residents, taken from them, removed."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from dialogs.documents import Inspected, inspect

from .base import CaseForm

#: What the browser offers to choose from. What a file is, its content decides.
ENDINGS = ".pdf,.docx,.odt,.xlsx,.png,.jpg,.jpeg"


class DocumentForm(CaseForm, forms.Form):
    """A browser never fills in a file again, so whoever is refused chooses it anew; what was typed stays."""

    step = ""
    inspected: Inspected

    title = forms.CharField(
        label=_("What the document is"),
        max_length=200,
        help_text=_("A few words that residents too can understand, for example “Map of Malmparken”."),
    )
    file = forms.FileField(
        label=_("File"),
        allow_empty_file=True,  # said in our own words
        widget=forms.FileInput(attrs={"accept": ENDINGS}),
        error_messages={"required": _("Choose a file.")},
    )

    def arrange(self) -> None:
        limit = settings.DOCUMENT_MOST_BYTES // 1_000_000
        said = _("PDF, Word (docx), OpenDocument (odt), Excel (xlsx), PNG or JPG, at most %(limit)s MB.")
        self.fields["file"].help_text = said % {"limit": limit}

    def clean(self) -> dict[str, Any]:
        """Look into the file last: it takes the longest, and needs the title."""
        cleaned = super().clean() or self.cleaned_data
        if file := cleaned.get("file"):
            try:
                self.inspected = inspect(file, cleaned.get("title", ""))
            except ValidationError as refusal:
                self.add_error("file", refusal)
        return cleaned


class DocumentQuestionForm(CaseForm, forms.Form):
    """Nothing but the question. `version` is the document's revision, as the person read it."""

    step = ""


class DocumentRemovalForm(CaseForm, forms.Form):
    step = ""

    removed_reason = forms.CharField(
        label=_("Why the document is removed"),
        max_length=2_000,
        widget=forms.Textarea,
        help_text=_("It stays with the case. Do not repeat what should not have been there."),
    )
