"""Money as people write it: 400 000, 400 000 kr or 400000."""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from dialogs.templatetags.swedish import grouped

DECORATION = re.compile(r"\s|kr(onor)?|SEK", re.IGNORECASE)
LARGEST = 2**31 - 1


class KronorField(forms.IntegerField):
    """Whole kronor."""

    widget = forms.TextInput(attrs={"inputmode": "numeric", "class": "field-money"})
    default_error_messages = {"invalid": _("Write the sum in whole kronor, with digits only.")}

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"min_value": 0, "max_value": LARGEST} | kwargs)

    def prepare_value(self, value: Any) -> Any:
        return grouped(value) if isinstance(value, int) else value

    def to_python(self, value: Any) -> int | None:
        if isinstance(value, str):
            value = DECORATION.sub("", value)
            if "." in value:  # 400.000 would be read as 400
                raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        return super().to_python(value)
