"""The information meeting that a NEJ leads to: two questions answered, and every question asked (I2)."""

from typing import Any

from django import forms
from django.db import models
from django.utils.translation import gettext_lazy as _

from dialogs.models import InformationMeeting, InformationQuestion

from .base import RecordForm
from .correction import CorrectionForm
from .estimate import EstimateField, check_estimate
from .rows import RowMaker, WithRows

BOTH_NEEDED = _("Write both the question and the answer, or empty both.")


class QuestionForm(forms.ModelForm):
    class Meta:
        model = InformationQuestion
        fields = ["question", "answer"]
        widgets = {"question": forms.Textarea(attrs={"rows": 2}), "answer": forms.Textarea(attrs={"rows": 2})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.error_messages["required"] = BOTH_NEEDED
            field.widget.attrs.pop("maxlength", None)  # browsers cut the text silently


class WithQuestions(WithRows):
    """Mixed into a form of an information meeting."""

    own_template = "staff/_information_fields.html"
    row_maker = RowMaker(QuestionForm, "questions")
    row_name = _("Question")
    instance: InformationMeeting

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        check_estimate(self, cleaned)
        return cleaned

    def parts(self) -> list[models.Model]:
        return [
            InformationQuestion(meeting=self.instance, position=position, **line)
            for position, line in enumerate(self.rows.lines())
        ]


class InformationForm(WithQuestions, RecordForm):
    step = "hold_information_meeting"
    attended_is_estimate = EstimateField()

    class Meta:
        model = InformationMeeting
        fields = [
            *("held_on", "place", "notice", "attended", "attended_is_estimate"),
            *("why_this_decision", "why_no_dialogue"),
        ]
        help_texts = {
            "place": _("A place or an address, or “Digitalt”."),
            "notice": _("Who was told, how and on which day. Keep what shows it."),
            "attended": _("Write 0 if nobody came. Leave it empty if nobody counted."),
        }


class InformationCorrectionForm(WithQuestions, CorrectionForm):
    """The questions are filed anew with the correction, as they were unless they are changed."""

    attended_is_estimate = EstimateField()

    def lines_at_start(self) -> list[dict[str, Any]]:
        asked = InformationQuestion.objects.filter(meeting=self.corrected.pk)
        return [{"question": one.question, "answer": one.answer} for one in asked]
