"""What lies ahead in the demo: the committees' coming meetings, and what they propose to hold dialogue on."""

import datetime
import tomllib
import uuid
from pathlib import Path

from django.utils import timezone

from committees.models import Committee, Meeting, Membership, Role
from dialogs.models import ProposedArea

from .days import day_of
from .stories import NAMESPACE

#: One that was just held, whose decisions can be recorded now, and a spring of those to come.
MEETING_DAYS = (-1, 13, 41, 69, 97, 125)
#: Not all on the same day.
DAYS_BETWEEN_COMMITTEES = 1
WEEK = 5
AREAS = Path(__file__).parent / "areas.toml"


def build(today: datetime.date) -> None:
    """Make what is missing: a committee that has meetings ahead is left alone."""
    for number, committee in enumerate(Committee.objects.valid(today)):
        if not committee.meetings.filter(date__gt=today).exists():
            _plan(committee, today, shift=number % WEEK * DAYS_BETWEEN_COMMITTEES)
    _propose(today)


def _plan(committee: Committee, today: datetime.date, shift: int) -> None:
    for days in MEETING_DAYS:
        day = day_of(days + shift if days > 0 else days, today)
        Meeting.objects.get_or_create(committee=committee, date=day)


def _propose(today: datetime.date) -> None:
    told = tomllib.loads(AREAS.read_text(encoding="utf-8"))["area"]
    known = set(ProposedArea.objects.values_list("key", flat=True))
    for area in told:
        key = uuid.uuid5(NAMESPACE, f"area {area['title']}")
        if key not in known:
            _enter(area, key, today)


def _enter(area: dict[str, str], key: uuid.UUID, today: datetime.date) -> None:
    committee = Committee.objects.get(slug=area["committee"])
    secretary = Membership.objects.current(today).filter(role=Role.SECRETARY, committee=committee).first()
    if secretary is None:  # an administrator has moved the demo's people: nobody to enter it
        return
    why_dropped = area.get("dropped", "")
    ProposedArea.objects.create(
        key=key,
        committee=committee,
        proposed_by=secretary.person,
        title=area["title"],
        description=area["description"],
        year=today.year + 1 if not why_dropped else today.year,
        dropped_reason=why_dropped,
        dropped_at=timezone.now() if why_dropped else None,
    )
