"""Who can log in, and what each of them will find: said when the demo is built."""

import datetime
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from committees.models import Membership, Role
from dialogs.duties import facts
from dialogs.models import Dialog, State
from dialogs.models.dialog import DialogQuerySet

from .people import PARTS, PASSWORD, Part

REVIEWED_IN = Dialog.STEPS["review_measurability"].sources
WAITS_FOR_THE_COMMITTEE = (State.INVESTIGATION, State.DECISION, State.FEEDBACK)


def lines(today: datetime.date) -> Iterator[str]:
    yield _("Log in as (password %(password)s):") % {"password": PASSWORD}
    width = max(len(part.username) for part in PARTS)
    for part in PARTS:
        yield f"  {part.username:{width}}  {part.name}: {_finds(part, today)}"


def _finds(part: Part, today: datetime.date) -> str:
    if part.role == Role.ADMINISTRATOR:
        return _("people, bodies and reference data")
    if part.role == Role.STRATEGIST:
        count = _unreviewed()
        said = ngettext("%(count)d draft to review", "%(count)d drafts to review", count)
        return said % {"count": count}
    cases = Dialog.objects.open()
    if part.role == Role.OFFICIAL:
        return _counted(cases.filter(handler__username=part.username), today)
    held = Membership.objects.current(today).filter(person__username=part.username)
    cases = cases.filter(committee__in=held.values("committee"))
    if part.role == Role.SECRETARY:
        cases = cases.filter(state__in=WAITS_FOR_THE_COMMITTEE)
    return _counted(cases, today)


def _counted(cases: DialogQuerySet, today: datetime.date) -> str:
    """How many cases wait, and how many of them are late."""
    count, late = cases.count(), cases.late(today).count()
    said = ngettext("%(count)d case", "%(count)d cases", count) % {"count": count}
    return said + (", " + ngettext("%(late)d late", "%(late)d late", late) % {"late": late} if late else "")


def _unreviewed() -> int:
    """Drafts with goals that the strategist has not answered about as they now stand."""
    return Dialog.objects.filter(facts.UNREVIEWED_GOALS, state__in=REVIEWED_IN).count()
