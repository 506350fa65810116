import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dialogs.models import InformationMeeting
from dialogs.models.record import local_date

from .wording import name_of

if TYPE_CHECKING:
    from .cases import PublishedCase
    from .filed import Filed


@dataclass(frozen=True)
class Answer:
    question: str
    answer: str


@dataclass(frozen=True)
class HeldMeeting:
    """What was told at the meeting: the two answers that every NEJ owes, and what residents asked (I2)."""

    held_on: datetime.date
    place: str
    notice: str
    attended: int | None
    attended_is_estimate: bool
    owed_answers: tuple[Answer, ...]
    questions: tuple[Answer, ...]
    corrected_on: datetime.date | None


@dataclass(frozen=True)
class PublicInformationMeeting:
    """What a NEJ leads to: a meeting that is to come by a certain day, or that was held."""

    due_on: datetime.date | None
    on: datetime.date
    held: HeldMeeting | None

    @property
    def late_days(self) -> int:
        return max(0, (self.on - self.due_on).days) if self.due_on and not self.held else 0


def information_meeting_of(
    case: "PublishedCase", filed: "Filed", on: datetime.date
) -> PublicInformationMeeting:
    record = filed.one(InformationMeeting)
    return PublicInformationMeeting(due_on=case.due_on, on=on, held=_held(record) if record else None)


def owed_questions() -> tuple[str, str]:
    """The two questions that an information meeting answers, in the municipality's own words."""
    return name_of(InformationMeeting, "why_this_decision"), name_of(InformationMeeting, "why_no_dialogue")


def _held(record: InformationMeeting) -> HeldMeeting:
    answers = (record.why_this_decision, record.why_no_dialogue)
    return HeldMeeting(
        held_on=record.held_on,
        place=record.place,
        notice=record.notice,
        attended=record.attended,
        attended_is_estimate=record.attended_is_estimate,
        owed_answers=tuple(
            Answer(question, answer) for question, answer in zip(owed_questions(), answers, strict=True)
        ),
        questions=tuple(Answer(asked.question, asked.answer) for asked in record.questions.all()),
        corrected_on=local_date(record.event.at) if record.corrects_id else None,
    )
