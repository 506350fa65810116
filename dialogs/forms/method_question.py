"""What one asks the method guide. It is sent by GET: the address carries all of it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from dialogs.guide.question import Question
from dialogs.models import Cost, Level, ParticipationLevel, TargetGroup

WEEKS = (4, 6, 8, 12, 16, 26)


class QuestionForm(forms.Form):
    """Only drawn, never judged: what the address says is read by `Question.of`."""

    grad = forms.ChoiceField(label=_("Residents may"))
    grupp = forms.ChoiceField(label=_("Target group"))
    veckor = forms.ChoiceField(label=_("Longest time"))
    kostnad = forms.ChoiceField(label=_("Highest cost"))

    def __init__(self, question: Question, levels: list[ParticipationLevel]) -> None:
        group = question.groups[0] if question.groups else ""
        asked = {
            "grad": question.level,
            "grupp": group,
            "veckor": question.weeks or "",
            "kostnad": question.cost,
        }
        super().__init__(initial=asked, use_required_attribute=False)
        offered: dict[str, list[tuple[Any, Any]]] = {
            "grad": [
                (one.key, f"{one.residents_may} ({one})") for one in levels if one.key != Level.INFORMATION
            ],
            "grupp": _with(TargetGroup.objects.values_list("name", "name"), group),
            "veckor": [(count, _("%(count)s weeks") % {"count": count}) for count in _weeks(question.weeks)],
            "kostnad": [(cost.value, cost.amounts) for cost in Cost],
        }
        for name, choices in offered.items():
            field: Any = self.fields[name]
            field.choices = [("", _("Any")), *choices]
            field.widget.attrs["class"] = "form-select"


def _with(listed: Any, group: str) -> list[tuple[str, str]]:
    """A group that a case has written itself is offered while it is asked for."""
    names = list(listed)
    return names if not group or (group, group) in names else [*names, (group, group)]


def _weeks(asked: int | None) -> list[int]:
    return sorted({*WEEKS, asked} if asked else WEEKS)
