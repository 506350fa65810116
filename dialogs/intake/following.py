"""What the secret link shows: where one's own idea stands, what comes next and by when, and every answer."""

import datetime
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.urls import reverse

from dialogs.ladder import Rung
from dialogs.models import IncomingIdea
from dialogs.models.record import local_date
from dialogs.secret_link import row_of, token_of

from .answering import GivenAnswer, answers_in
from .standing import Standing, standing_of

#: The use that the links are signed for.
LINK = "idea"


@dataclass(frozen=True)
class FollowedIdea:
    """Everything its link tells; never a name or an address, for a link may be passed on."""

    title: str
    text: str
    place: str
    received_on: datetime.date
    #: By plan: then only when it came and what was done with it is still told.
    erased_on: datetime.date | None
    standing: Standing
    #: The latest first.
    answers: tuple[GivenAnswer, ...]

    @property
    def is_waiting(self) -> bool:
        return self.standing.is_waiting

    @property
    def ladder(self) -> tuple[Rung, ...]:
        return self.standing.ladder


def link_to(key: UUID) -> str:
    """Whole, for a mail: of the idea with this number."""
    return settings.SITE_URL + reverse("public:idea", args=[token_of(LINK, key)])


def follow(token: str, on: datetime.date) -> FollowedIdea | None:
    """None for a link that was not given out here (I17)."""
    key = row_of(LINK, token)
    ideas = IncomingIdea.objects.select_related("dialog__committee", "dialog__office")
    idea = ideas.filter(pk=key).first() if key else None
    if idea is None:
        return None
    return FollowedIdea(
        title=idea.title,
        text=idea.text,
        place=idea.place,
        received_on=local_date(idea.received_at),
        erased_on=local_date(idea.erased_at) if idea.erased_at else None,
        standing=standing_of(idea, on),
        answers=answers_in(idea, on),
    )
