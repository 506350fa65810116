"""What the strategist says of a method, and what somebody learned of it. Never laid over others' words."""

import uuid
from typing import Any, Self

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from dialogs.guide.writing import EXPERIENCE_FIELDS, GUIDE_FIELDS, find_case
from dialogs.models import Cost, Dialog, MethodExperience, MethodGuide, TargetGroup

from .base import LARGEST, place_error
from .looks import dress


class KnowledgeForm(forms.ModelForm):
    """`revision`: the page's age (I15). Shown again beside what somebody else has stored meanwhile."""

    revision = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=LARGEST)

    add_error = place_error

    def __init__(self, data: Any = None, *, facts: dict[str, Any], revision: int) -> None:
        self.stored = facts
        super().__init__(data, initial=facts | {"revision": revision})
        self.arrange()
        dress(self)

    def arrange(self) -> None:
        """Fit the fields to what is stored."""

    def clean(self) -> dict[str, Any]:
        """One kind of line break, and no blanks around: the same words are the same however they came in."""
        cleaned = super().clean() or self.cleaned_data
        return {
            name: value.replace("\r\n", "\n").strip() if isinstance(value, str) else value
            for name, value in cleaned.items()
        }

    @property
    def seen(self) -> int:
        revision: int = self.cleaned_data["revision"]
        return revision

    def facts(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self.stored}

    def read_over(self, stored: dict[str, Any], revision: int) -> Self:
        """The same typed text, now in sight of what somebody else has stored."""
        data: Any = self.data.copy()  # type: ignore[attr-defined]  # what was posted is a QueryDict
        data["revision"] = str(revision)
        return type(self)(data, facts=stored, revision=revision)


class MethodGuideForm(KnowledgeForm):
    reaches = forms.MultipleChoiceField(
        label=_("Target groups it tends to reach"), widget=forms.CheckboxSelectMultiple, required=False
    )

    class Meta:
        model = MethodGuide
        fields = GUIDE_FIELDS
        widgets = {"cost": forms.RadioSelect}
        help_texts = {
            "in_short": _("What one does, in a sentence or two."),
            "weeks": _("From the committee's decision until the results are compiled."),
            "days": _("Preparing, holding and compiling, for all who work with it."),
            "cost": _("Besides the staff's own time: premises, printing, mailing, tools."),
            "suits": _("Which questions, and which situations."),
            "suits_not": _("When another method is better, and what the answers cannot tell."),
            "indicators": _("One on each line. They are shown to whoever writes the goals of a proposal."),
        }

    def arrange(self) -> None:
        listed = list(TargetGroup.objects.values_list("name", flat=True))
        earlier = [name for name in self.stored["reaches"] if name not in listed]
        field: Any = self.fields["reaches"]
        field.choices = [(name, name) for name in [*listed, *earlier]]
        cost: Any = self.fields["cost"]
        cost.choices = Cost.choices


class ExperienceForm(KnowledgeForm):
    """`key`: a double click is one experience (I14). The case is named by its number."""

    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)
    case = forms.CharField(
        label=_("Case number"),
        required=False,
        max_length=20,
        help_text=_("If it was learned in a case here, e.g. %(example)s.") % {"example": "MD-2026-0004"},
    )

    class Meta:
        model = MethodExperience
        fields = ("text", "target_group")
        widgets = {"target_group": forms.Select}
        help_texts = {
            "text": _(
                "What worked, what did not, and what you would do differently. Name no residents: "
                "everybody who works with dialogues reads this."
            ),
            "target_group": _("If it concerns one group in particular."),
        }

    field_order = ["text", "target_group", "case"]

    def arrange(self) -> None:
        names = list(TargetGroup.objects.values_list("name", flat=True))
        if (own := self.stored["target_group"]) and own not in names:
            names.append(own)
        self.fields["target_group"] = forms.ChoiceField(
            label=_("Target group"),
            choices=[("", _("None in particular")), *((name, name) for name in names)],
            required=False,
            help_text=self.Meta.help_texts["target_group"],
        )
        dialog: Dialog | None = self.stored["dialog"]
        self.initial["case"] = dialog.number if dialog else ""

    def clean_case(self) -> Dialog | None:
        number = self.cleaned_data["case"].strip()
        found = find_case(number) if number else None
        if number and found is None:
            raise ValidationError(
                _("There is no case with the number %(number)s."), params={"number": number}
            )
        return found

    def facts(self) -> dict[str, Any]:
        typed = self.cleaned_data
        return {"text": typed["text"], "target_group": typed["target_group"], "dialog": typed["case"]}


NOTHING_YET: dict[str, Any] = dict.fromkeys(EXPERIENCE_FIELDS, "") | {"dialog": None}
