"""The people of the tests: named for what they do. One of each works for the wrong body."""

import datetime
from dataclasses import dataclass

from committees.models import Committee, Membership, Office, Person, Role

LONG_AGO = datetime.date(2010, 1, 1)


@dataclass(frozen=True)
class Town:
    """Two committees with their offices, and everybody who works with their dialogues."""

    committee: Committee  # stadsbyggnadsnämnden
    office: Office  # stadsbyggnadskontoret
    other_committee: Committee  # kultur- och fritidsnämnden
    other_office: Office  # kulturkontoret
    handlaggare: Person
    kollega: Person
    sekreterare: Person
    strateg: Person
    fortroendevald: Person
    administrator: Person
    handlaggare_kultur: Person
    sekreterare_kultur: Person
    utan_uppdrag: Person  # may log in, but works with nothing here


def _person(username: str, name: str, role: Role | None = None, **body: object) -> Person:
    opens_the_admin = role in (Role.ADMINISTRATOR, Role.STRATEGIST)
    person = Person(username=username, first_name=name, is_staff=opens_the_admin)
    person.set_unusable_password()
    person.save()
    if role:
        Membership.objects.create(person=person, role=role, valid_from=LONG_AGO, **body)
    return person


def build_town() -> Town:
    committee = Committee.objects.create(name="Stadsbyggnadsnämnden", slug="sbn", valid_from=LONG_AGO)
    office = Office.objects.create(name="Stadsbyggnadskontoret", slug="sbk", valid_from=LONG_AGO)
    other_committee = Committee.objects.create(
        name="Kultur- och fritidsnämnden", slug="kfn", valid_from=LONG_AGO
    )
    other_office = Office.objects.create(name="Kulturkontoret", slug="kk", valid_from=LONG_AGO)
    klk = Office.objects.create(name="Kommunledningskontoret", slug="klk", valid_from=LONG_AGO)
    return Town(
        committee=committee,
        office=office,
        other_committee=other_committee,
        other_office=other_office,
        handlaggare=_person("handlaggare", "Handläggare", Role.OFFICIAL, office=office),
        kollega=_person("kollega", "Kollega", Role.OFFICIAL, office=office),
        sekreterare=_person("sekreterare", "Sekreterare", Role.SECRETARY, committee=committee),
        strateg=_person("strateg", "Strateg", Role.STRATEGIST, office=klk),
        fortroendevald=_person("fortroendevald", "Förtroendevald", Role.ELECTED_MEMBER, committee=committee),
        administrator=_person("administrator", "Administratör", Role.ADMINISTRATOR),
        handlaggare_kultur=_person(
            "handlaggare-kultur", "Handläggare kultur", Role.OFFICIAL, office=other_office
        ),
        sekreterare_kultur=_person(
            "sekreterare-kultur", "Sekreterare kultur", Role.SECRETARY, committee=other_committee
        ),
        utan_uppdrag=_person("utan-uppdrag", "Utan uppdrag"),
    )
