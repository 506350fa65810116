"""A number of lines of the same kind on a form, added and taken away without JavaScript."""

from typing import Any, ClassVar

from django import forms
from django.forms import BaseFormSet, formset_factory
from django.utils.translation import gettext as _

from .composite import Composite

MOST = 50
#: The name of the buttons that ask for a line more ("more") or one less ("less-2"). Nothing is saved by them.
BUTTON = "rows"


class Rows(BaseFormSet):
    """Lines have no identity of their own: they are what was typed, in order, and empty ones are left out."""

    def initial_form_count(self) -> int:
        """None is older than the page: every line may be emptied, and that is how it goes away."""
        return 0

    def clean(self) -> None:
        if self.total_form_count() < 0:
            raise forms.ValidationError(_("The lines could not be read. Add a line and write it again."))

    def lines(self) -> list[dict[str, Any]]:
        return [form.cleaned_data for form in self.forms if form.has_changed()]

    def typed(self) -> list[dict[str, Any]]:
        """The lines as they were typed, right or wrong."""
        return [{name: form[name].data for name in form.fields} for form in self.forms]


class RowMaker:
    """Makes the lines of a page: as stored, as posted, or as typed with one more or one less."""

    def __init__(self, form: type[forms.BaseForm], prefix: str) -> None:
        self.prefix = prefix
        self.factory: type[BaseFormSet] = formset_factory(
            form, formset=Rows, extra=0, max_num=MOST, absolute_max=MOST + 10, validate_max=True
        )

    def showing(self, lines: list[dict[str, Any]]) -> BaseFormSet:
        rows = self.factory(prefix=self.prefix, initial=lines)
        rows.extra = max(len(lines), 1)
        return rows

    def posted(self, data: Any) -> Any:
        return self.factory(data, prefix=self.prefix)

    def changed(self, data: Any) -> BaseFormSet:
        """The caret goes to a new line, where the person was about to write."""
        typed, asked = self.posted(data).typed(), data[BUTTON]
        if asked != "more":
            return self.showing([line for number, line in enumerate(typed) if asked != f"less-{number}"])
        rows = self.showing([*typed, {}])
        first = next(iter(rows.forms[-1].fields.values()))
        first.widget.attrs["autofocus"] = True
        return rows


class WithRows(Composite):
    """Mixed into a form with such lines. Asked for one more or less, it shows what was typed, unjudged."""

    row_maker: ClassVar[RowMaker]
    row_name: ClassVar[Any]
    rows: Any

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        changing = data is not None and BUTTON in data
        super().__init__(None if changing else data, **kwargs)
        if changing:
            for name, field in self.fields.items():
                self.initial[name] = field.widget.value_from_datadict(data, {}, self.add_prefix(name))
            self.rows = self.row_maker.changed(data)
        elif data is not None:
            self.rows = self.row_maker.posted(data)
        else:
            self.rows = self.row_maker.showing(self.lines_at_start())

    def lines_at_start(self) -> list[dict[str, Any]]:
        return []

    def within(self) -> list[tuple[str, forms.BaseForm]]:
        return [(f"{self.row_name} {number}", form) for number, form in enumerate(self.rows.forms, start=1)]

    def within_is_valid(self) -> bool:
        return bool(self.rows.is_valid())

    def on_the_whole(self) -> list[Any]:
        return [*super().on_the_whole(), *self.rows.non_form_errors()]
