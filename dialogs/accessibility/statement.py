"""The tillgänglighetsredogörelse (13 § of the act 2018:1937): one place for all that it says.

The fields are those that the supervising authority lists. What is not accessible is said as it is: whoever
mends a fault takes its line away here, and sets the dates in the settings.
"""

import datetime
from dataclasses import dataclass
from enum import Enum
from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _

SUPERVISION = "https://www.digg.se/tdosanmalan"
LAW = (
    "https://www.riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/"
    "lag-20181937-om-tillganglighet-till-digital_sfs-2018-1937/"
)


class Compliance(Enum):
    """How much of the act's demands the service meets."""

    FULLY = _("fully compatible with the act")
    PARTLY = _("partly compatible with the act")
    NOT = _("not compatible with the act")


@dataclass(frozen=True)
class Shortcoming:
    what: Any
    #: What one can do meanwhile, or what the municipality does about it.
    instead: Any
    #: The demands that are not met, by their numbers in WCAG 2.1; empty for what the act does not cover.
    criteria: str = ""


@dataclass(frozen=True)
class Statement:
    actor: str
    service: str
    address: str
    compliance: Compliance
    #: What breaks the act's demands.
    faults: tuple[Shortcoming, ...]
    #: What would take an unreasonable effort to adapt (12 §). None is claimed.
    burdens: tuple[Shortcoming, ...]
    #: What the act does not cover (9 §).
    exempt: tuple[Shortcoming, ...]
    published_on: datetime.date
    assessed_on: datetime.date
    updated_on: datetime.date
    method: tuple[Any, ...]
    answer_days: int
    email: str
    phone: str
    supervision: str = SUPERVISION
    law: str = LAW


FAULTS = (
    Shortcoming(
        _(
            "Documents that the municipality publishes in a dialogue may lack headings, descriptions of "
            "pictures or an order that can be read aloud. They are made in other programs and are published "
            "as they are."
        ),
        _("Tell us which one you need, and we give you what it says in a form that works for you."),
        "1.1.1, 1.3.1, 1.3.2, 2.4.2, 3.1.1",
    ),
    Shortcoming(
        _(
            "In PDF files that the service itself makes, the header cells of a table do not say which cells "
            "they belong to. A screen reader can then not tell what a number is about."
        ),
        _("What stands in them can also be read on a page of the service or be had as a Word file."),
        "1.3.1",
    ),
)
EXEMPT = (
    Shortcoming(
        _(
            "Documents that somebody else has made, and that the municipality has neither paid for nor "
            "decides over, for example a letter from an association."
        ),
        _("You may all the same ask us to make one accessible to you."),
    ),
)
METHOD = (
    _("The municipality has assessed the service itself. Nobody from outside has examined it."),
    _(
        "Every page is tried by programs each time the service is changed: with axe-core against WCAG 2.1 A "
        "and AA in light, dark and forced colours, with the Nu HTML Checker, at 320 pixels' width and at "
        "200 per cent enlargement."
    ),
    _(
        "The most important tasks are tried by keyboard alone and without JavaScript. The service has not "
        "yet been tried together with people who use screen readers or other aids."
    ),
)


def statement() -> Statement:
    """As the settings have it now."""
    return Statement(
        actor=settings.MUNICIPALITY_NAME,
        service="Sollentuna Dialog",
        address=settings.SITE_URL,
        compliance=Compliance.PARTLY if FAULTS else Compliance.FULLY,
        faults=FAULTS,
        burdens=(),
        exempt=EXEMPT,
        published_on=settings.ACCESSIBILITY_PUBLISHED_ON,
        assessed_on=settings.ACCESSIBILITY_ASSESSED_ON,
        updated_on=settings.ACCESSIBILITY_UPDATED_ON,
        method=METHOD,
        answer_days=settings.ACCESSIBILITY_ANSWER_DAYS,
        email=settings.MUNICIPALITY_EMAIL,
        phone=settings.MUNICIPALITY_PHONE,
    )
