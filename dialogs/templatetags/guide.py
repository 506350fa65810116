"""How the method guide's figures are written."""

from django import template
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dialogs.guide import wording
from dialogs.guide.uses import EXCERPT, SMALL_GROUP, People
from dialogs.models import MethodGuide

from .swedish import people_count

register = template.Library()

register.filter("in_goals", wording.in_goals)


@register.simple_tag
def method_demands(guide: MethodGuide) -> str:
    """On one line: weeks, working days, people, money."""
    if not guide.is_described:
        return _("Not described yet")
    days = ngettext("%(count)d working day", "%(count)d working days", guide.days or 0)
    people = ngettext("%(count)d person", "%(count)d people", guide.people or 0)
    parts = [
        wording.in_weeks(guide.weeks or 0),
        days % {"count": guide.days},
        people % {"count": guide.people},
        str(guide.amounts),
    ]
    return " · ".join(parts)


@register.filter
def of_method(used: dict[str, int], name: str) -> int:
    return used.get(name, 0)


@register.filter
def excerpt(text: str) -> str:
    return Truncator(text).chars(EXCERPT)


@register.filter
def in_people(people: People) -> str:
    """Exact and estimated side by side, never added. A handful of people is not told exactly."""
    said = [
        ngettext("%(count)d occasion held", "%(count)d occasions held", people.occasions)
        % {"count": people.occasions}
    ]
    if people.exact is not None:
        said.append(_("%(number)s took part (counted)") % {"number": _number(people.exact, estimated=False)})
    if people.estimated is not None:
        number = _number(people.estimated, estimated=True)
        said.append(_("%(number)s took part (estimated)") % {"number": number})
    if people.uncounted:
        uncounted = ngettext(
            "%(count)d occasion not counted", "%(count)d occasions not counted", people.uncounted
        )
        said.append(uncounted % {"count": people.uncounted})
    return "; ".join(said) + "."


def _number(number: int, *, estimated: bool) -> str:
    if 0 < number < SMALL_GROUP:
        return _("fewer than %(most)d") % {"most": SMALL_GROUP}
    return people_count(number, estimated)
