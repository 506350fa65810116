"""What residents may know of the personal data that is kept here, and what they were told in which words."""

import datetime
import re
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.translation import get_language

from dialogs.models import InformationText


@dataclass(frozen=True)
class ToldText:
    """One version of what is read before personal data is left (GDPR article 13)."""

    kind: str
    #: When it is shown, in words.
    shown: Any
    version: int
    published_on: datetime.date
    paragraphs: tuple[str, ...]
    #: Of the text: a page in English may have to show it in Swedish.
    language: str
    #: The day on which a later version took its place.
    replaced_on: datetime.date | None = None


def told_text(kind: str) -> ToldText:
    """The version that is shown today."""
    return _told(InformationText.objects.current(kind))


def told_version(kind: str, version: int) -> ToldText | None:
    """None: there is no such version."""
    found = InformationText.objects.filter(kind=kind, version=version).first()
    return _told(found) if found else None


def current_texts() -> list[ToldText]:
    return [told_text(kind) for kind in InformationText.Kind.values]


def earlier_texts() -> list[ToldText]:
    """All that was shown once and is shown no longer, the latest first."""
    earlier: list[ToldText] = []
    after: dict[str, InformationText] = {}
    for text in InformationText.objects.order_by("kind", "-version"):
        if later := after.get(text.kind):
            earlier.append(_told(text, timezone.localdate(later.published_at)))
        after[text.kind] = text
    return sorted(earlier, key=lambda text: text.published_on, reverse=True)


def _told(text: InformationText, replaced_on: datetime.date | None = None) -> ToldText:
    in_english = get_language() == "en" and bool(text.body_english)
    body = text.body_english if in_english else text.body
    return ToldText(
        kind=text.kind,
        shown=text.get_kind_display(),
        version=text.version,
        published_on=timezone.localdate(text.published_at),
        paragraphs=tuple(re.split(r"\n\s*\n", body.strip())),
        language="en" if in_english else "sv",
        replaced_on=replaced_on,
    )
