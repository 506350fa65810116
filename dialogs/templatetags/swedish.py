"""How dates, money and counts of people are written in Swedish."""

from datetime import date, datetime

from django import template
from django.utils import formats, timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext

register = template.Library()

NO_BREAK_SPACE = "\u00a0"


def grouped(number: int) -> str:
    """1234567 as 1 234 567, with spaces that never break a line."""
    return f"{number:,}".replace(",", NO_BREAK_SPACE)


@register.filter
def money(kronor: int | None) -> str:
    """400000 as "400 000 kr"."""
    return "" if kronor is None else f"{grouped(kronor)}{NO_BREAK_SPACE}kr"


@register.filter
def day(value: date | None) -> SafeString | str:
    """A day as <time datetime="2017-05-24">24 maj 2017</time>; a moment counts as its Swedish day (I18)."""
    if value is None or value == "":
        return ""
    if isinstance(value, datetime):
        value = _local(value).date()
    text = formats.date_format(value, "j F Y").replace(" ", NO_BREAK_SPACE)
    return format_html('<time datetime="{}">{}</time>', value.isoformat(), text)


@register.filter
def moment(value: date | None) -> SafeString | str:
    """Day and clock, "24 maj 2017 kl. 14.05", in Swedish time; a plain day has no clock."""
    if not isinstance(value, datetime):
        return day(value)
    local = _local(value)
    text = gettext("%(day)s at %(time)s") % {
        "day": formats.date_format(local, "j F Y").replace(" ", NO_BREAK_SPACE),
        "time": clock(local),
    }
    return format_html('<time datetime="{}">{}</time>', local.isoformat(timespec="minutes"), text)


@register.filter
def clock(value: datetime) -> str:
    """14.05, and 14:05 in English."""
    return formats.date_format(_local(value), "H.i" if get_language() == "sv" else "H:i")


@register.filter
def people_count(number: int | None, estimated: bool = False) -> str:
    """571, or "cirka 1 000" when it is an estimate: exact and estimated are never mixed silently."""
    if number is None:
        return ""
    written = grouped(number)
    return gettext("about %(number)s") % {"number": written} if estimated else written


def _local(value: datetime) -> datetime:
    return timezone.localtime(value) if timezone.is_aware(value) else value
