from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from dialogs.models import Effect

from .base import RecordForm


class EffectForm(RecordForm):
    step = "record_effect"

    class Meta:
        model = Effect
        fields = ["influence", "what_came_of_it", "decision", "evidence", "as_of"]
        widgets = {"influence": forms.RadioSelect, "evidence": forms.Textarea(attrs={"rows": 3})}
        help_texts = {
            "influence": _("Compare what residents said with what was decided."),
            "what_came_of_it": _("What was decided, built or changed, and what was not."),
            "decision": _(
                "Needed when the dialogue influenced, wholly or in part. "
                "For example: Stadsbyggnadsnämnden § 45, 24 maj 2017."
            ),
            "evidence": _("For example a place, a document or an address on the web."),
            "as_of": _("The day on which this was true."),
        }

    def suggested(self) -> dict[str, Any]:
        """Decision and place stay the same from one follow-up to the next; what came of it is told anew."""
        before = self.dialog.effects.current().order_by("as_of", "pk").last()
        known = {"decision": before.decision, "evidence": before.evidence} if before else {}
        return {"as_of": self.on} | known
