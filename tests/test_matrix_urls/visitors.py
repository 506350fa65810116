"""Everybody who may stand at a door: those of the town, nobody in particular, and two who were let go."""

from dataclasses import dataclass
from functools import cache

from django.conf import settings
from django.test import Client
from django.test.client import ClientHandler
from django.utils import timezone

from committees.models import Membership, Person, Role
from tests.journeys import DAY
from tests.people import Town

#: The columns of the matrix, and who they are.
VISITORS = {
    "anon": "",
    "hand": "handlaggare",
    "koll": "kollega",
    "sekr": "sekreterare",
    "stra": "strateg",
    "fort": "fortroendevald",
    "admi": "administrator",
    "hkul": "handlaggare_kultur",
    "skul": "sekreterare_kultur",
    "utan": "utan_uppdrag",
    "avst": "avstangd",  # deactivated while logged in
    "slut": "avslutad",  # every membership ended yesterday, still logged in
}


@cache
def handler(enforce_csrf_checks: bool) -> ClientHandler:
    """All browsers of a test talk to one: loading the middleware takes longer than most answers."""
    return ClientHandler(enforce_csrf_checks=enforce_csrf_checks)


@dataclass(frozen=True)
class Visitor:
    """Somebody's browser, new each time it is asked for: what one request leaves behind is forgotten."""

    person: Person | None
    session: str = ""

    def client(self, *, enforce_csrf_checks: bool = False) -> Client:
        client = Client(raise_request_exception=False)
        client.handler = handler(enforce_csrf_checks)
        if self.session:
            client.cookies[settings.SESSION_COOKIE_NAME] = self.session
        return client


def visitors(town: Town) -> dict[str, Visitor]:
    known = {name: person for name, person in vars(town).items() if isinstance(person, Person)}
    known |= {name: _former(name, town) for name in ("avstangd", "avslutad")}
    found = {"": Visitor(None)} | {name: _logged_in(person) for name, person in known.items()}
    Person.objects.filter(username="avstangd").update(is_active=False)
    Membership.objects.filter(person__username="avslutad").update(valid_to=timezone.localdate() - DAY)
    return {column: found.pop(name) for column, name in VISITORS.items()} | found


def _former(name: str, town: Town) -> Person:
    """Somebody who held every role there is."""
    person = Person(username=name)
    person.set_unusable_password()
    person.save()
    since = {"valid_from": timezone.localdate() - 100 * DAY}
    for role in (Role.OFFICIAL, Role.STRATEGIST):
        Membership.objects.create(person=person, role=role, office=town.office, **since)
    for role in (Role.SECRETARY, Role.ELECTED_MEMBER):
        Membership.objects.create(person=person, role=role, committee=town.committee, **since)
    Membership.objects.create(person=person, role=Role.ADMINISTRATOR, **since)
    return person


def _logged_in(person: Person) -> Visitor:
    client = Client()
    client.force_login(person)
    return Visitor(person, client.cookies[settings.SESSION_COOKIE_NAME].value)
