"""One occasion of a dialogue: planned, then held or cancelled."""

from typing import Any

from django import forms
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from dialogs.drafting.occasion import FIELDS
from dialogs.models import Method, Occasion

from .draft import DraftForm
from .estimate import EstimateField, check_estimate
from .looks import depends


class OccasionForm(DraftForm):
    attended_is_estimate = EstimateField()
    link = forms.URLField(
        label=_("Web address"),
        help_text=_("Where a survey or a vote is answered, if it is answered on the web."),
        max_length=Occasion._meta.get_field("link").max_length,
        required=False,
        assume_scheme="https",
    )

    class Meta:
        model = Occasion
        fields = FIELDS
        widgets = {"status": forms.RadioSelect}
        help_texts = {
            "method": _("Another method than the decided ones is possible, and is shown as a deviation."),
            "place": _("A place or an address, or “Digitalt”."),
            "starts_at": _("For a survey: when it opens."),
            "ends_at": _("For a survey: when it closes."),
            "accessibility": _(
                "What somebody needs to know before they come: entrance without steps, hearing loop, toilet, "
                "interpreter, easy Swedish. For a survey: where it can be filled in on paper."
            ),
            "contact": _(
                "Telephone or e-mail address of a function, not of a private person: for example "
                "Kontaktcenter, 08-579 210 00."
            ),
            "invited": _("Only if somebody was invited in person."),
            "attended": _("Write 0 if nobody came: that is a result too."),
            "elected_members": _("Names. Elected members listen; they neither answer nor defend."),
            "contributions": _("Answers, notes or proposals that came in."),
            "cancelled_reason": _("Residents and the committee will read it."),
        }

    def arrange(self) -> None:
        fields: dict[str, Any] = self.fields
        plan = self.dialog.decided_plan()
        decided = set(plan.proposal.methods.values_list("pk", flat=True)) if plan else set()
        level = plan.proposal.level if plan else ""
        # An occasion keeps its method, also when the plan has changed its level since.
        kept = Q(pk=getattr(self.facts_at_start.get("method"), "pk", None))
        of_the_level = Q(level__ladder=self.dialog.ladder_id, level__key=level)
        methods = Method.objects.filter(of_the_level | kept).order_by("name")
        fields["method"].queryset = methods
        depends(self, "attended", "cancelled_reason")
        groups = [
            (_("Decided"), [(method.pk, str(method)) for method in methods if method.pk in decided]),
            (_("Not decided"), [(method.pk, str(method)) for method in methods if method.pk not in decided]),
        ]
        fields["method"].choices = [("", _("Choose a method")), *(group for group in groups if group[1])]
        if self.facts_at_start.get("attended") is None:
            self.initial["attended_is_estimate"] = None  # nobody has said how it is known

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        begins = cleaned.get("starts_at")
        if cleaned.get("status") == Occasion.Status.HELD and begins and begins > timezone.now():
            self.add_error("status", _("It has not begun yet, so it cannot have been held."))
        check_estimate(self, cleaned)
        return cleaned
