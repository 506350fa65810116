"""Whoever looks after the dialogues of a committee or of the municipality, or hears of residents' ideas."""

import datetime

from committees.models import Membership, Role
from dialogs.models import NoticeChoice
from dialogs.permissions import Standing, hears_of_ideas

from .contents import looks_after_cases

ROLES = (Role.SECRETARY, Role.STRATEGIST, Role.OFFICIAL)


def gets_digest(standing: Standing) -> bool:
    return looks_after_cases(standing) or hears_of_ideas(standing)


def readers(on: datetime.date) -> set[int]:
    """Who is to have this week's: those who hold such a role, have an address and have not chosen it away."""
    held = Membership.objects.current(on).filter(role__in=ROLES, person__is_active=True)
    people = set(held.exclude(person__email="").values_list("person", flat=True))
    return people - NoticeChoice.objects.without_digest(people)
