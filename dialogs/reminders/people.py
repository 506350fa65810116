"""Whom a case is up to on a day: one responsible person where there is one, and never nobody."""

import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from committees.models import Membership, Role
from dialogs.duties import Owner
from dialogs.models import Dialog, Notice


@dataclass(frozen=True)
class Belonging:
    """Whose a case is."""

    office: int | None
    committee: int | None
    handler: int | None

    @classmethod
    def of(cls, case: Dialog) -> "Belonging":
        return cls(case.office_id, case.committee_id, case.handler_id)


Addressed = dict[int, Notice.Role]


class People:
    """All who may be addressed, read in one query."""

    def __init__(self, on: datetime.date) -> None:
        self._held: dict[tuple[str, int | None], list[int]] = defaultdict(list)
        roles = [Role.OFFICIAL, Role.SECRETARY, Role.STRATEGIST, Role.ADMINISTRATOR]
        held = Membership.objects.current(on).filter(role__in=roles).order_by("pk")
        for role, office, committee, person in held.values_list("role", "office", "committee", "person"):
            body = office if role == Role.OFFICIAL else committee  # a strategist is everybody's
            self._held[role, body].append(person)

    def addressed(self, case: Belonging, owners: Iterable[Owner]) -> Addressed:
        """Person by person, and as what. Each once, as the first that fits."""
        found: Addressed = {}
        for owner in owners:
            role, people = self._responsible(case, owner)
            found = dict.fromkeys(people, role) | found
        return found

    def _responsible(self, case: Belonging, owner: Owner) -> tuple[Notice.Role, list[int]]:
        roles, body = Notice.Role, None
        if owner is Owner.OFFICE:
            colleagues = self._held[Role.OFFICIAL, case.office]
            if case.handler in colleagues:
                return roles.HANDLER, [case.handler]
            # The handler has left: whoever is there may act, or hand the case over.
            role, people = roles.OFFICIAL, colleagues
        elif owner is Owner.SECRETARY:
            role, people = roles.SECRETARY, self._held[Role.SECRETARY, case.committee]
        else:
            role, people = roles.STRATEGIST, self._held[Role.STRATEGIST, body]
        # Nobody holds the role: who appoints people must hear of it.
        return (role, people) if people else (roles.ADMINISTRATOR, self._held[Role.ADMINISTRATOR, None])
