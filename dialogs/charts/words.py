"""How a figure is written: never a number where there was nothing to count, or too few to tell of."""

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

NO_BREAK_SPACE = "\u00a0"
NOTHING = "–"

Number = int | float | None


def in_words(value: Number, unit: str = "number", hidden: bool = False) -> str:
    """`1 204`, `87 %`, `12 dagar`, `färre än 5`, `–`."""
    if hidden:
        return _("fewer than 5")
    if value is None:
        return NOTHING
    written = _number(value)
    if unit == "percent":
        return f"{written}{NO_BREAK_SPACE}%"
    if unit == "days":
        counted = ngettext("%(number)s day", "%(number)s days", _plural(value)) % {"number": written}
        return counted.replace(" ", NO_BREAK_SPACE)
    return written


def _number(value: int | float) -> str:
    """Whole numbers without decimals, others with one."""
    whole = float(value).is_integer()
    return number_format(
        int(value) if whole else value, 0 if whole else 1, use_l10n=True, force_grouping=True
    )


def _plural(value: int | float) -> int:
    return int(value) if float(value).is_integer() else 2
