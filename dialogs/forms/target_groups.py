"""Target groups: the municipality's own list to tick, and a line for each that is not on it."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from dialogs.models import TargetGroup

LONGEST, MOST = 100, 30


class TargetGroupsMixin(forms.BaseForm):
    """Gives a form `target_groups`, a list of names, and `other_groups`, one free name a line."""

    def arrange_target_groups(self) -> None:
        listed = list(TargetGroup.objects.values_list("name", flat=True))
        chosen = self.initial.get("target_groups") or []
        self.fields["target_groups"] = forms.MultipleChoiceField(
            label=gettext_lazy("Target groups"),
            choices=[(name, name) for name in listed],
            widget=forms.CheckboxSelectMultiple,
            required=False,
        )
        self.fields["other_groups"] = forms.CharField(
            label=gettext_lazy("Other target groups"),
            help_text=gettext_lazy("Those that are not in the list. One on each line."),
            widget=forms.Textarea,
            required=False,
            max_length=LONGEST * MOST,
        )
        free = "\n".join(name for name in chosen if name not in listed)
        self.initial["other_groups"] = self.initial.get("other_groups") or free

    def clean_other_groups(self) -> list[str]:
        names = [" ".join(line.split()) for line in self.cleaned_data["other_groups"].splitlines()]
        if too_long := next((name for name in names if len(name) > LONGEST), None):
            raise ValidationError(
                _("“%(name)s…” is too long: at most %(most)s characters for each group.")
                % {"name": too_long[:40], "most": LONGEST}
            )
        return [name for name in names if name]

    def join_target_groups(self, cleaned: dict[str, Any]) -> None:
        """One list, each group once, however it was written."""
        once: dict[str, str] = {}
        for name in [*cleaned.get("target_groups", []), *cleaned.get("other_groups", [])]:
            once.setdefault(name.casefold(), name)
        if len(once) > MOST:
            self.add_error("other_groups", _("At most %(most)s target groups.") % {"most": MOST})
        cleaned["target_groups"] = list(once.values())
