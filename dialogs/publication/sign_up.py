import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dialogs.models import State

from .cases import published_cases

if TYPE_CHECKING:
    from dialogs.models import Dialog


@dataclass(frozen=True)
class PublicSignUp:
    """Where one asks to hear what a dialogue led to. Never how many have, or who (I10)."""

    title: str
    slug: str
    committee: str
    #: By when the committee is to answer.
    feedback_date: datetime.date | None
    is_answered: bool
    #: Whether there is an answer to wait for.
    is_open: bool


def case_to_hear_from(slug: str, on: datetime.date) -> "Dialog | None":
    """None for what is not published and for what does not exist (I17)."""
    return published_cases(on).filter(slug=slug).first()


def sign_up_page(case: "Dialog") -> PublicSignUp:
    answered = case.published_feedback() is not None
    return PublicSignUp(
        title=case.title,
        slug=case.slug,
        committee=str(case.committee),
        feedback_date=case.feedback_date,
        is_answered=answered,
        is_open=not answered and case.state in (State.EXECUTION, State.FEEDBACK),
    )
