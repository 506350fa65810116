"""The office's proposal: one guided form, saved as a draft as often as one likes."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from dialogs.drafting.proposal import FIELDS
from dialogs.models import Level, Method, ParticipationLevel, Proposal

from .draft import DraftForm
from .goals import goal_rows, goal_texts
from .kronor import KronorField
from .method_help import Advice, advice
from .proposal_help import HELP
from .rows import WithRows
from .target_groups import TargetGroupsMixin


@dataclass(frozen=True)
class Offered:
    """The methods of one level, as boxes to tick."""

    level: ParticipationLevel
    boxes: list[dict[str, Any]]


class ProposalForm(WithRows, TargetGroupsMixin, DraftForm):
    row_maker = goal_rows
    row_name = _("Goal")
    may_be_unfinished = True

    budget = KronorField(label=_("Budget (SEK)"), required=False)

    class Meta:
        model = Proposal
        fields = (*FIELDS, "methods")
        widgets = {"level": forms.RadioSelect, "methods": forms.CheckboxSelectMultiple}
        help_texts = HELP

    def arrange(self) -> None:
        self.arrange_target_groups()
        fields: dict[str, Any] = self.fields
        fields["level"].choices = [(level.key, _what_it_means(level)) for level in self.levels]
        methods = Method.objects.filter(level__in=self.levels).order_by("level__position", "name", "pk")
        fields["methods"].queryset = methods.select_related("level")
        for name, field in self.fields.items():
            field.help_text = HELP.get(name, field.help_text)

    @cached_property
    def levels(self) -> list[ParticipationLevel]:
        """Of the case's own version of the ladder. Information is no dialogue (PROCESS, "The ladder")."""
        return list(self.dialog.ladder.levels.exclude(key=Level.INFORMATION).order_by("position"))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        self.join_target_groups(cleaned)
        self._check_period(cleaned)
        self._check_methods(cleaned)
        return cleaned

    def _check_period(self, cleaned: dict[str, Any]) -> None:
        begins, ends = cleaned.get("period_from"), cleaned.get("period_to")
        if begins and ends and ends < begins:
            self.add_error("period_to", _("The dialogue cannot end before it begins."))

    def _check_methods(self, cleaned: dict[str, Any]) -> None:
        """Methods follow from the level (PROCESS L2)."""
        if "level" not in cleaned:
            return
        for method in cleaned.get("methods", []):
            if method.level.key != cleaned["level"]:
                self.add_error(
                    "methods",
                    _("“%(method)s” belongs to the level “%(level)s”. Choose methods of the chosen level.")
                    % {"method": method, "level": method.level},
                )

    def facts(self) -> dict[str, Any]:
        facts = super().facts()
        methods = sorted(facts["methods"], key=lambda method: method.pk)
        return facts | {"methods": methods, "goals": goal_texts(self.rows.lines())}

    def lines_at_start(self) -> list[dict[str, Any]]:
        return [asdict(goal) for goal in self.facts_at_start["goals"]]

    @cached_property
    def advice(self) -> Advice:
        """What the method guide says, for the level and the groups as they stand in the form."""
        others = str(self["other_groups"].value() or "").splitlines()
        return advice(
            self.dialog.ladder,
            level=str(self["level"].value() or ""),
            groups=[*(self["target_groups"].value() or []), *(" ".join(line.split()) for line in others)],
            methods=list(self.fields["methods"].queryset),  # type: ignore[attr-defined]
            chosen={str(value) for value in self["methods"].value() or []},
        )

    def offered(self) -> Iterator[Offered]:
        """All levels' methods, grouped: without JavaScript nobody knows which level is chosen meanwhile."""
        chosen = {str(value) for value in self["methods"].value() or []}
        field: Any = self.fields["methods"]
        methods = list(field.queryset)
        for level in self.levels:
            yield Offered(
                level,
                [
                    {
                        "id": f"{self['methods'].auto_id}_{number}",
                        "method": method,
                        "checked": str(method.pk) in chosen,
                        "guide": self.advice.guides.get(method.name),
                    }
                    for number, method in enumerate(methods)
                    if method.level_id == level.pk
                ],
            )


def _what_it_means(level: ParticipationLevel) -> str:
    return _("%(level)s: residents may %(verb)s. %(characteristic)s") % {
        "level": level,
        "verb": level.residents_may,
        "characteristic": level.characteristic,
    }
