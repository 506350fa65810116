"""What somebody who was asked sees: about which dialogue, and whether they have answered. Never what."""

import datetime
from dataclasses import dataclass

from dialogs.models import HeardBack

from .cases import published_cases


@dataclass(frozen=True)
class PublicQuestion:
    title: str
    slug: str
    committee: str
    is_answered: bool


def public_question(question: HeardBack | None, on: datetime.date) -> PublicQuestion | None:
    """None when residents may not read of its case, as for a question that never was (I17)."""
    case = published_cases(on).filter(pk=question.dialog_id).first() if question else None
    if question is None or case is None:
        return None
    return PublicQuestion(case.title, case.slug, str(case.committee), question.answered)
