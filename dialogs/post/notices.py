"""Mail about notices: one letter each, as the case stands when it is sent."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils import timezone, translation

from dialogs.models import Notice
from dialogs.notices import Teller

from .delivery import deliver
from .letter import Letter
from .verdict import Result


@dataclass(frozen=True)
class Outcome:
    notice: Notice
    result: Result
    #: A code or the name of an exception; never an address, never a text.
    code: str = ""
    server_is_away: bool = False


def send(notices: Sequence[Notice]) -> Generator[Outcome, None, None]:
    """Each is answered for as soon as it is sent. Ends with the first that finds the server away."""
    with translation.override(settings.LANGUAGE_CODE):
        teller = Teller(notices, timezone.localdate())
        for done in deliver(notices, lambda notice: letter(notice, teller)):
            yield Outcome(done.item, done.result, done.code, done.server_is_away)


def letter(notice: Notice, teller: Teller) -> Letter:
    told = teller.told(notice)
    context = {
        "told": told,
        "name": notice.recipient.name,
        "link": settings.SITE_URL + told.url,
        "choices": settings.SITE_URL + reverse("staff:notice_choices"),
    }
    return Letter(notice.recipient.email, notice.message_id, told.subject, "notice", context)
