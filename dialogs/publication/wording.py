import datetime

from django.db.models import Model
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dialogs.templatetags.swedish import day


def yes_or_no(answer: bool) -> str:
    return _("YES") if answer else _("NO")


def name_of(model: type[Model], name: str) -> str:
    """What a field is called: the municipality's own wording of its questions is kept there."""
    return str(model._meta.get_field(name).verbose_name)  # type: ignore[union-attr]


def period(first: datetime.date | None, last: datetime.date | None) -> str:
    """3 september 2016 – 15 september 2016; one day is one date."""
    return day(first) if first == last else format_html("{} – {}", day(first), day(last))


def in_swedish(text: str) -> SafeString:
    """Somebody's own words, marked as Swedish wherever they stand."""
    return format_html('<span lang="sv">{}</span>', text)


def short_day(date: datetime.date) -> str:
    """3 september: where the year is told nearby."""
    return date_format(date, "j F")


def days_late(days: int) -> str:
    """ "12 days late", and nothing when it is not."""
    return ngettext("%(days)d day late", "%(days)d days late", days) % {"days": days} if days else ""
