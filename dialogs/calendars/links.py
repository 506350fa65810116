"""Whose link it is, and whether it still opens anything."""

import datetime

from committees.models import Committee, Office
from dialogs.models import CalendarLink
from dialogs.models.calendar_link import digest_of
from dialogs.permissions import Standing, may_follow


def link_behind(token: str, on: datetime.date) -> CalendarLink | None:
    """Nothing for a token that is unknown or revoked, or whose owner has left: nobody can tell which."""
    links = CalendarLink.objects.working().select_related("person", "committee", "office")
    link = links.filter(digest=digest_of(token)).first()
    return link if link and may_follow(Standing.of(link.person, on), link.body) else None


def bodies_of(standing: Standing) -> list[Committee | Office]:
    """Those whose dates the person may follow: committees first."""
    offices = standing.offices | standing.strategist_in
    return [
        *Committee.objects.filter(pk__in=standing.committees),
        *Office.objects.filter(pk__in=offices),
    ]
