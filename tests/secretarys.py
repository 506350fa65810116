"""What stands in a committee's room besides its cases: a meeting, proposed areas, calendar links."""

import datetime
from typing import Any

from django.utils import timezone

from committees.models import Meeting, Person
from dialogs.models import CalendarLink, ProposedArea
from dialogs.models.calendar_link import digest_of
from tests.people import Town

#: Before everything else that the tests let happen.
EMPTY_MEETING = datetime.date(2015, 12, 1)
TOKEN = "a-token-that-only-the-tests-know-and-nobody"


def propose(town: Town, title: str = "Stränderna vid Väsjön", **facts: Any) -> ProposedArea:
    mine = {"committee": town.committee, "proposed_by": town.fortroendevald, "year": 2027}
    return ProposedArea.objects.create(**mine | {"title": title, "description": "Inför planen."} | facts)


def link(person: Person, token: str, **facts: Any) -> CalendarLink:
    return CalendarLink.objects.create(person=person, digest=digest_of(token), **facts)


def furnish(town: Town) -> None:
    Meeting.objects.create(committee=town.committee, date=EMPTY_MEETING)
    propose(town)
    link(town.sekreterare, TOKEN, committee=town.committee)


def furnish_twice(town: Town) -> None:
    """Two of everything that there may be one of, where the other one is over."""
    furnish(town)
    propose(town, "Skolgårdarna")
    over: Any = {"revoked_at": timezone.now()}
    link(town.sekreterare, "b", committee=town.committee, created_at=over["revoked_at"], **over)
    link(town.handlaggare, "c", office=town.office)
    link(town.handlaggare, "d", office=town.office, created_at=over["revoked_at"], **over)


#: Where they are, for those who try every address.
PLACES: dict[str, Any] = {
    **dict.fromkeys(
        ["staff:committee_meetings", "staff:open_items", "staff:meeting_new", "staff:area_new"],
        lambda town: {"slug": town.committee.slug},
    ),
    **dict.fromkeys(
        ["staff:meeting", "staff:meeting_minutes", "staff:meeting_remove"],
        lambda town: {"slug": town.committee.slug, "day": EMPTY_MEETING},
    ),
    **dict.fromkeys(
        ["staff:area", "staff:area_drop"], lambda town: {"pk": ProposedArea.objects.earliest("pk").pk}
    ),
    "staff:overview_rows": lambda town: {"key": "late_now"},
    "staff:overview_committee": lambda town: {"slug": town.committee.slug},
    "staff:calendar_link": lambda town: {"kind": "namnd", "slug": town.committee.slug},
    "public:calendar": lambda town: {"token": TOKEN},
}


def places() -> dict[str, str]:
    """The same for hands in a browser: words that addresses hold between braces."""
    decided = Meeting.objects.exclude(date=EMPTY_MEETING).latest("date")
    return {"decided": decided.date.isoformat(), "area": str(ProposedArea.objects.earliest("pk").pk)}
