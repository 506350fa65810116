"""Forms for what is written between steps: never lost, never laid over somebody's words (I15)."""

from typing import Any, Self

from django import forms

from .base import CaseForm
from .looks import depends


class DraftForm(CaseForm, forms.ModelForm):
    """`version` is the revision of the draft itself, as the person read it."""

    step = ""
    #: Whether it may be saved unfinished. Then no field is called optional: all are needed in the end.
    may_be_unfinished = False

    def __init__(self, data: Any = None, *, facts: dict[str, Any], revision: int, **kwargs: Any) -> None:
        self.facts_at_start, self.revision = facts, revision
        kwargs["initial"] = facts | {"version": revision} | kwargs.get("initial", {})
        super().__init__(data, **kwargs)
        if self.may_be_unfinished:
            depends(self, *self.fields)

    @property
    def seen(self) -> int:
        revision: int = self.cleaned_data["version"]
        return revision

    def clean(self) -> dict[str, Any]:
        """One kind of line break, so that a text is the same however it came in."""
        cleaned = super().clean() or self.cleaned_data
        for name, value in cleaned.items():
            if isinstance(value, str):
                cleaned[name] = value.replace("\r\n", "\n")
        return cleaned

    def facts(self) -> dict[str, Any]:
        """What was typed, as plain values that can be compared with what is stored."""
        return {name: self.cleaned_data[name] for name in self._meta.fields or ()}

    def read_over(self, stored: dict[str, Any], revision: int) -> Self:
        """The same typed text, now in sight of what somebody else has stored."""
        data: Any = self.data.copy()  # type: ignore[attr-defined]  # what was posted is a QueryDict
        data[self.add_prefix("version")] = str(revision)
        return type(self)(
            data, dialog=self.dialog, on=self.on, facts=stored, revision=revision, **self.again()
        )
