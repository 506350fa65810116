"""A form that holds smaller forms: right together, wrong together, and one summary of what is wrong."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.forms.utils import ErrorList


@dataclass(frozen=True)
class Wrong:
    """One line of the summary, with what the template needs to link to the field."""

    label: str
    errors: ErrorList
    auto_id: str
    id_for_label: str
    use_fieldset: bool


@dataclass(frozen=True)
class Summary:
    """Looks to `_partials/error_summary.html` like one form."""

    non_field_errors: list[str]
    lines: list[Wrong] = field(default_factory=list)

    @property
    def errors(self) -> bool:
        return bool(self.non_field_errors or self.lines)

    def __iter__(self) -> Iterator[Wrong]:
        return iter(self.lines)


class Composite(forms.BaseForm):
    """Mixed into a form that has others within it."""

    def within(self) -> list[tuple[str, forms.BaseForm]]:
        """The smaller forms, each with the name that tells it from the others."""
        return []

    def is_valid(self) -> bool:
        # All of them are asked: whoever has two things wrong is told of both at once.
        itself, within = super().is_valid(), self.within_is_valid()
        return itself and within

    def within_is_valid(self) -> bool:
        answers = [form.is_valid() for _name, form in self.within()]
        return all(answers)

    def on_the_whole(self) -> list[Any]:
        return list(self.non_field_errors())

    @property
    def summary(self) -> Summary:
        if not self.is_bound:
            return Summary([])
        wrong = [_line(str(bound.label), bound) for bound in self if bound.errors]
        general = self.on_the_whole()
        for name, form in self.within():
            general += form.non_field_errors()
            wrong += [_line(f"{name}: {bound.label}", bound) for bound in form if bound.errors]
        return Summary(general, wrong)


def _line(label: str, bound: forms.BoundField) -> Wrong:
    return Wrong(label, bound.errors, bound.auto_id, bound.id_for_label, bound.use_fieldset)
