"""What somebody reads before they send an idea: what happens with it and by when, and with their data."""

import datetime
import re
from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import get_language

from dialogs.models import InformationText

KIND = InformationText.Kind.IDEA


@dataclass(frozen=True)
class Information:
    """One version of the text on personal data (GDPR article 13), in the reader's language if it is there."""

    version: int
    paragraphs: tuple[str, ...]
    #: Of the text: a page in English may have to show it in Swedish.
    language: str


@dataclass(frozen=True)
class Prospect:
    """What happens next, and how soon."""

    read_by: datetime.date
    days_to_read: int
    days_to_decide: int
    #: What a medborgarförslag is, and how else one can influence.
    other_ways: str


def current_version() -> int:
    return InformationText.objects.current(KIND).version


def text_shown(version: int) -> InformationText | None:
    """The version that a form was shown with. None: there is no such version."""
    return InformationText.objects.filter(kind=KIND, version=version).first()


def information(version: int) -> Information:
    text = text_shown(version) or InformationText.objects.current(KIND)
    in_english = get_language() == "en" and bool(text.body_english)
    body = text.body_english if in_english else text.body
    return Information(text.version, tuple(re.split(r"\n\s*\n", body.strip())), "en" if in_english else "sv")


def prospect(on: datetime.date) -> Prospect:
    return Prospect(
        read_by=read_by(on),
        days_to_read=settings.IDEA_TRIAGE_DAYS,
        days_to_decide=settings.DAYS_TO_ACT["investigation"],
        other_ways=settings.MEDBORGARFORSLAG_URL,
    )


def read_by(received_on: datetime.date) -> datetime.date:
    """By when an official should have dealt with an idea: the same day as in the officials' list."""
    return received_on + datetime.timedelta(days=settings.IDEA_TRIAGE_DAYS)
