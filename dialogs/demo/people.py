"""The demo's people, named by role. All have the same known password, so they exist in demo mode only."""

import datetime
from dataclasses import dataclass

from django.contrib.auth.hashers import make_password

from committees.models import Committee, Membership, Office, Person, Role

PASSWORD = "demo"  # noqa: S105 - printed for everybody, and only ever in demo mode
SINCE = datetime.date(2014, 1, 1)
BEFORE_THE_RULES = datetime.date(2005, 1, 1)  # one real attempt is that old


@dataclass(frozen=True)
class Part:
    """Who somebody is in the demo: a role, in some bodies, since a day."""

    username: str
    name: str
    role: Role
    bodies: tuple[str, ...] = ()
    since: datetime.date = SINCE


OFFICIAL, SECRETARY, MEMBER = Role.OFFICIAL, Role.SECRETARY, Role.ELECTED_MEMBER
PLANNING = (
    "natur-och-tekniknamnden",
    "miljo-och-byggnadsnamnden",
    "stadsbyggnadsnamnden",
    "trafik-och-fastighetsnamnden",
)
EDUCATION = ("barn-och-ungdomsnamnden", "utbildningsnamnden", "utbildnings-och-arbetsmarknadsnamnden")
CARE = ("vard-och-omsorgsnamnden", "socialnamnden")
CULTURE = ("kultur-och-fritidsnamnden",)

PARTS = (
    Part("handlaggare", "Handläggare, stadsbyggnad", OFFICIAL, ("stadsbyggnadskontoret",)),
    Part("handlaggare-2", "Handläggare 2, stadsbyggnad", OFFICIAL, ("stadsbyggnadskontoret",)),
    Part("handlaggare-kultur", "Handläggare, kultur och fritid", OFFICIAL, ("kultur-och-fritidskontoret",)),
    Part(
        "handlaggare-klk",
        "Handläggare, kommunledningskontoret",
        OFFICIAL,
        ("kommunledningskontoret",),
        BEFORE_THE_RULES,
    ),
    Part("handlaggare-utbildning", "Handläggare, utbildning", OFFICIAL, ("utbildningskontoret",)),
    Part("handlaggare-omsorg", "Handläggare, vård och omsorg", OFFICIAL, ("vard-och-omsorgskontoret",)),
    Part("sekreterare", "Nämndsekreterare, stadsbyggnad", SECRETARY, PLANNING),
    Part("sekreterare-kultur", "Nämndsekreterare, kultur och fritid", SECRETARY, CULTURE),
    Part(
        "sekreterare-ks",
        "Nämndsekreterare, kommunstyrelsen",
        SECRETARY,
        ("kommunstyrelsen",),
        BEFORE_THE_RULES,
    ),
    Part("sekreterare-utbildning", "Nämndsekreterare, utbildning", SECRETARY, EDUCATION),
    Part("sekreterare-omsorg", "Nämndsekreterare, vård och omsorg", SECRETARY, CARE),
    Part("strateg", "Strateg, KLK", Role.STRATEGIST, ("kommunledningskontoret",), BEFORE_THE_RULES),
    Part("fortroendevald", "Förtroendevald, stadsbyggnad", MEMBER, PLANNING),
    Part("fortroendevald-kultur", "Förtroendevald, kultur och fritid", MEMBER, CULTURE),
    Part("administrator", "Administratör", Role.ADMINISTRATOR),
)


def build() -> None:
    """Make the people who are missing, with their roles. Whoever is there already is left alone."""
    known = set(Person.objects.values_list("username", flat=True))
    missing = [part for part in PARTS if part.username not in known]
    if not missing:
        return
    hashed = make_password(PASSWORD)  # slow by design, so once is enough
    bodies = {body.slug: body for model in (Committee, Office) for body in model.objects.all()}
    for part in missing:
        person = Person.objects.create(
            username=part.username,
            first_name=part.name,
            email=f"{part.username}@example.org",  # read at /brevlada/; nothing leaves the demo
            password=hashed,
            is_staff=part.role in (Role.ADMINISTRATOR, Role.STRATEGIST),  # both keep reference data
        )
        of: list[Committee | Office | None] = [bodies[slug] for slug in part.bodies]
        for body in of or [None]:
            Membership.objects.create(person=person, role=part.role, **_during(part, body))


def _during(part: Part, body: Committee | Office | None) -> dict[str, object]:
    """The role is held as long as both the person and the body are there."""
    if body is None:
        return {"valid_from": part.since}
    days = {"valid_from": max(part.since, body.valid_from), "valid_to": body.valid_to}
    return {body._meta.model_name or "": body, **days}
