"""Who the many cases belong to: officials of their own, so that the demo's people can survey their desks."""

import datetime
from dataclasses import dataclass

from committees.models import Committee, Membership, Office, Person, Role
from dialogs.demo.people import SINCE

EACH = 5
#: committee → the office that works for it
SERVED_BY = {
    "kommunstyrelsen": "kommunledningskontoret",
    "barn-och-ungdomsnamnden": "utbildningskontoret",
    "utbildningsnamnden": "utbildningskontoret",
    "vard-och-omsorgsnamnden": "vard-och-omsorgskontoret",
    "socialnamnden": "vard-och-omsorgskontoret",
    "kultur-och-fritidsnamnden": "kultur-och-fritidskontoret",
    "miljo-och-byggnadsnamnden": "stadsbyggnadskontoret",
    "natur-och-tekniknamnden": "stadsbyggnadskontoret",
}


@dataclass(frozen=True)
class Seat:
    """A committee with everybody who works for it, as keys."""

    order: int
    committee: int
    since: datetime.date
    office: int
    officials: tuple[int, ...]
    secretary: int


def seats() -> list[Seat]:
    offices = Office.objects.in_bulk(list(SERVED_BY.values()), field_name="slug")
    committees = Committee.objects.in_bulk(list(SERVED_BY), field_name="slug")
    secretaries = dict(
        Membership.objects.filter(role=Role.SECRETARY, valid_to=None).values_list("committee", "person")
    )
    officials = {slug: _officials(office) for slug, office in offices.items()}
    return [
        Seat(
            order=order,
            committee=committees[slug].pk,
            since=max(SINCE, committees[slug].valid_from),
            office=offices[office].pk,
            officials=officials[office],
            secretary=secretaries[committees[slug].pk],
        )
        for order, (slug, office) in enumerate(SERVED_BY.items())
    ]


def _officials(office: Office) -> tuple[int, ...]:
    people = []
    for number in range(1, EACH + 1):
        person, made = Person.objects.get_or_create(
            username=f"tjansteman-{office.slug}-{number}",
            defaults={"first_name": f"Tjänsteman {number}, {office.name.lower()}", "password": "!"},
        )
        if made:
            Membership.objects.create(person=person, role=Role.OFFICIAL, office=office, valid_from=SINCE)
        people.append(person.pk)
    return tuple(people)
