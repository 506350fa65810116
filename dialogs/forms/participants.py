"""A paper list of participants, typed in afterwards: several people at once."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from dialogs.models import InformationText

from .base import place_error
from .looks import helper
from .rows import RowMaker, WithRows

LINES_AT_START = 4


class ParticipantRow(forms.Form):
    email = forms.EmailField(label=_("E-mail address"), max_length=254)
    name = forms.CharField(label=_("Name"), max_length=200, required=False)


class ParticipantsForm(WithRows, forms.Form):
    row_maker = RowMaker(ParticipantRow, "rad")
    row_name = _("Person")
    add_error = place_error
    information = forms.ModelChoiceField(
        InformationText.objects.none(),
        label=_("Version of the information that stood on the list"),
        empty_label=None,
        help_text=_("It stands at the bottom of the printed list."),
    )

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        kind = InformationText.Kind.PARTICIPATION
        field: Any = self.fields["information"]
        field.queryset = InformationText.objects.filter(kind=kind).order_by("-version")
        field.initial = InformationText.objects.current(kind)
        field.label_from_instance = lambda text: str(text.version)
        self.helper = helper()

    def lines_at_start(self) -> list[dict[str, Any]]:
        """A list has more than one line on it."""
        return [{}] * LINES_AT_START

    def people(self) -> list[dict[str, str]]:
        return [{"email": line["email"], "name": line["name"]} for line in self.rows.lines()]

    def clean(self) -> dict[str, Any]:
        if not any(form.has_changed() for form in self.rows.forms):
            raise forms.ValidationError(_("Write at least one e-mail address."))
        return self.cleaned_data
