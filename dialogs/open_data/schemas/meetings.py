"""Where residents meet the municipality: occasions of a dialogue, and the meeting that follows a NEJ."""

import datetime
from typing import Self

from django.utils.timezone import localtime

from dialogs.models import Occasion as Occasions
from dialogs.publication.information_meeting import Answer, PublicInformationMeeting
from dialogs.publication.occasions import PublicOccasion

from .base import Told, _, known, means, one_of


class Occasion(Told):
    """A time and a place to take part."""

    method: str = means(_("How residents take part."))
    place: str = means(_("Where it is."))
    accessibility: str | None = means(_("What the place is like for people with disabilities."))
    link: str | None = means(_("Web address of a survey or a vote."))
    starts_at: datetime.datetime = means(_("When it begins."))
    ends_at: datetime.datetime | None = means(_("When it ends."))
    status: str = one_of(_("Whether it is planned, was held or was cancelled."), Occasions.Status.values)
    attended: int | None = means(_("How many took part. Null: not counted; 0: nobody came."))
    attended_is_estimate: bool = means(
        _("Whether that number is an estimate. Never add the two kinds together.")
    )
    contributions: int | None = means(_("How many answers or views were given."))
    cancelled_reason: str | None = means(_("Why it was cancelled."))

    @classmethod
    def of(cls, occasion: PublicOccasion) -> Self:
        return cls(
            method=occasion.method,
            place=occasion.place,
            accessibility=known(occasion.accessibility),
            link=known(occasion.link),
            starts_at=localtime(occasion.starts_at),
            ends_at=localtime(occasion.ends_at) if occasion.ends_at else None,
            status=occasion.status,
            attended=occasion.attended,
            attended_is_estimate=occasion.attended_is_estimate,
            contributions=occasion.contributions,
            cancelled_reason=known(occasion.cancelled_reason),
        )


class Question(Told):
    """A question and its answer."""

    question: str = means(_("What was asked."))
    answer: str = means(_("What was answered."))

    @classmethod
    def of(cls, answer: Answer) -> Self:
        return cls(question=answer.question, answer=answer.answer)

    def __str__(self) -> str:
        return f"{self.question} {self.answer}"


class InformationMeeting(Told):
    """The meeting that a NEJ leads to."""

    due_on: datetime.date | None = means(_("The day by which it is to be held."))
    late_days: int = means(_("Days past that day, while it is not held. 0: not late."))
    held_on: datetime.date | None = means(_("When it was held. Null: not yet."))
    place: str | None = means(_("Where it was held."))
    notice: str | None = means(_("How residents were told of it."))
    attended: int | None = means(_("How many took part. Null: not counted; 0: nobody came."))
    attended_is_estimate: bool | None = means(_("Whether that number is an estimate."))
    answers: list[Question] = means(_("The two answers that every NEJ owes."))
    questions: list[Question] = means(_("What residents asked, and what was answered."))
    corrected_on: datetime.date | None = means(_("When these facts were last corrected."))

    @classmethod
    def of(cls, meeting: PublicInformationMeeting) -> Self:
        held = meeting.held
        return cls(
            due_on=meeting.due_on,
            late_days=meeting.late_days,
            held_on=held.held_on if held else None,
            place=known(held.place) if held else None,
            notice=known(held.notice) if held else None,
            attended=held.attended if held else None,
            attended_is_estimate=held.attended_is_estimate if held else None,
            answers=list(map(Question.of, held.owed_answers)) if held else [],
            questions=list(map(Question.of, held.questions)) if held else [],
            corrected_on=held.corrected_on if held else None,
        )
