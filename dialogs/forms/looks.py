"""How the fields of all staff forms look: dates with the browser's picker, answers as rows to press on."""

from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout
from django import forms


def dress(form: forms.BaseForm) -> None:
    """Give each field the widget that suits its kind."""
    for field in form.fields.values():
        if isinstance(field, forms.DateTimeField):
            _replace(field, forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"))
        elif isinstance(field, forms.DateField):
            _replace(field, forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
        elif isinstance(field.widget, forms.Textarea):
            field.widget.attrs["rows"] = 4
            field.widget.attrs.pop("maxlength", None)  # browsers cut the text silently; an error tells
        elif isinstance(field.widget, forms.RadioSelect) and isinstance(field, forms.ChoiceField):
            # An answer is chosen, never "---------".
            field.choices = [
                (value, label) for value, label in field.widget.choices if value not in ("", None)
            ]


def depends(form: forms.BaseForm, *names: str) -> None:
    """Fields that another answer may demand: neither asked for always nor truly optional."""
    for name in names:
        form.fields[name].is_conditional = True  # type: ignore[attr-defined]


def _replace(field: forms.Field, widget: forms.Widget) -> None:
    widget.attrs |= {name: value for name, value in field.widget.attrs.items() if name != "type"}
    widget.is_required = field.required
    field.widget = widget


def helper(*layout: Any) -> FormHelper:
    """A crispy helper for a form that the page itself wraps; without a layout all fields in order."""
    made = FormHelper()
    made.form_tag = False
    made.disable_csrf = True
    made.render_hidden_fields = True
    if layout:
        made.layout = Layout(*layout)
    return made
