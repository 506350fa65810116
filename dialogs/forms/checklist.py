"""The checklist's own points as a page of small forms, each saved for itself."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from checklists.models import Item, Phase, Status
from dialogs.checklist import Point
from dialogs.drafting.points import Answer
from dialogs.models import Dialog

from .base import LARGEST
from .looks import depends


class PointForm(forms.Form):
    """One point: an answer, or why it does not apply. Emptied, it is open again."""

    text = forms.CharField(
        label=_("Answer"), required=False, max_length=10_000, widget=forms.Textarea(attrs={"rows": 2})
    )
    does_not_apply = forms.BooleanField(label=_("Does not apply here; the text says why"), required=False)
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=LARGEST)

    def __init__(self, data: Any, point: Point) -> None:
        self.point = point
        self.item = point.item
        prefix = f"point-{self.item.pk}"
        posted = data is not None and f"{prefix}-version" in data
        super().__init__(data if posted else None, prefix=prefix, initial=_as_stored(self.item))
        depends(self, "text")
        self.fields["text"].widget.attrs.pop("maxlength", None)  # browsers cut the text silently

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        text = cleaned.get("text", "").replace("\r\n", "\n")
        if cleaned.get("does_not_apply") and not text:
            self.add_error("text", _("Say why the point does not apply."))
        return cleaned | {"text": text}

    def answer(self) -> Answer:
        typed = self.cleaned_data
        applies = not typed["does_not_apply"]
        return Answer(self.item.pk, seen=typed["version"], text=typed["text"], applies=applies)

    def read_over(self, stored: Item) -> None:
        """Somebody else was first: what they wrote is shown, and what was typed here stays in the field."""
        data: Any = self.data.copy()  # type: ignore[attr-defined]
        data[self.add_prefix("version")] = str(stored.version)
        self.data = data
        theirs = stored.answer or stored.reason or _("nothing")
        told = _("Somebody else has written: “%(text)s”. Save again if yours is to hold.") % {"text": theirs}
        self.add_error("text", told)


def _as_stored(item: Item) -> dict[str, Any]:
    return {
        "text": item.answer or item.reason,
        "does_not_apply": item.status == Status.NOT_APPLICABLE,
        "version": item.version,
    }


@dataclass
class Sheet:
    """One phase of the checklist: its points, and a form for each that is answered here and now."""

    phase: Phase
    points: list[Point]
    forms: dict[int, PointForm] = field(default_factory=dict)

    @property
    def done(self) -> int:
        return sum(point.is_settled for point in self.points)

    @property
    def lines(self) -> Iterator[tuple[Point, PointForm | None]]:
        for point in self.points:
            yield point, self.forms.get(point.item.pk)

    @property
    def wrong(self) -> list[PointForm]:
        return [form for form in self.forms.values() if form.is_bound and form.errors]


def sheet(dialog: Dialog, phase: Phase, *, is_open: bool, data: Any = None) -> Sheet:
    points = dialog.items(phase)
    own = [point for point in points if is_open and not point.settled_elsewhere]
    return Sheet(phase, points, {point.item.pk: PointForm(data, point) for point in own})
