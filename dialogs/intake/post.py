"""The mails to whoever sent an idea: whom one is for stands in the contact alone (I10, I13).

They repeat nothing of what was typed: anybody can write anybody's address into the form.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from dialogs.letters.answers import Part
from dialogs.models import Contact, IdeaMail, State
from dialogs.models.mailing import MailingQuerySet
from dialogs.models.record import local_date
from dialogs.post import Kind, Message, Writer

from .answering import own_answer
from .following import link_to
from .prospect import read_by
from .wording import WAITING

ABOUT = IdeaMail.Kind


@dataclass(frozen=True)
class Told:
    """What the mail says: as an answer about a case, in the same frame (templates/emails/letter)."""

    heading: str
    sentences: Sequence[str]
    number: str = ""
    is_last: bool = False
    title: str = ""
    link: str = ""
    action: str = ""
    parts: Sequence[Part] = ()


class IdeaMails(Kind[IdeaMail]):
    def rows(self) -> MailingQuerySet[IdeaMail]:
        rows: MailingQuerySet[IdeaMail] = IdeaMail.objects.select_related("contact", "idea__dialog")
        return rows

    def unsent(self, found: Sequence[IdeaMail]) -> dict[UUID, IdeaMail.Mail]:
        """Whoever has been erased since, or took the address back."""
        return {row.pk: IdeaMail.Mail.NONE for row in found if not row.contact or not row.contact.email}

    def writer(self, taken: Sequence[IdeaMail]) -> Writer[IdeaMail]:
        return lambda row: message(row, self.today)

    @transaction.atomic
    def note_sent(self, row: IdeaMail) -> None:
        """An answer to the idea itself is the last: from now on the days of the address are counted (I13)."""
        super().note_sent(row)
        if row.kind == ABOUT.ANSWERED:
            erase_after = self.today + datetime.timedelta(days=settings.CONTACT_KEPT_DAYS)
            Contact.objects.filter(idea_mails=row, erase_after=None).update(erase_after=erase_after)


def message(row: IdeaMail, on: datetime.date) -> Message:
    answer = _received(row, on) if row.kind == ABOUT.RECEIPT else _handled(row)
    context = {"answer": answer, "name": "", "follow": link_to(row.idea_id)}
    return Message(row.contact.email, row.message_id, answer.heading, "letter", context)


def _received(row: IdeaMail, on: datetime.date) -> Told:
    day = read_by(local_date(row.idea.received_at))
    what = _("An official reads it by %(day)s at the latest.") % {"day": date_format(day, "DATE_FORMAT")}
    return Told(str(WAITING.heading), [what if day >= on else str(WAITING.what), str(WAITING.then)])


def _handled(row: IdeaMail) -> Told:
    own, case = own_answer(row.idea), row.idea.dialog
    if case is None:
        return Told(own.heading, own.sentences, is_last=True, parts=own.parts)
    sentences = [*own.sentences, _("You hear from us when something is decided.")]
    if case.state not in State.public():
        return Told(own.heading, sentences, case.number)
    link = settings.SITE_URL + case.get_absolute_url()
    public = {"title": case.title, "link": link, "action": _("Read more about it")}
    return Told(own.heading, sentences, case.number, **public)
