"""Summaries by mail, with what is late and what comes as it stands when they are claimed."""

import datetime
from collections.abc import Sequence
from uuid import UUID

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dialogs.models import Digest
from dialogs.models.mailing import MailingQuerySet
from dialogs.permissions import Standing
from dialogs.post import Kind, Message, Writer

from .contents import Contents, contents
from .readers import gets_digest

Mail = Digest.Mail


class Summaries(Kind[Digest]):
    def __init__(self, today: datetime.date) -> None:
        super().__init__(today)
        self._said: dict[UUID, Contents] = {}

    def rows(self) -> MailingQuerySet[Digest]:
        rows: MailingQuerySet[Digest] = Digest.objects.select_related("recipient")
        return rows

    def unsent(self, found: Sequence[Digest]) -> dict[UUID, Digest.Mail]:
        """What has nothing to say, or nothing any more, is silenced."""
        self._said.clear()
        return {digest.pk: instead for digest in found if (instead := self._instead(digest))}

    def writer(self, taken: Sequence[Digest]) -> Writer[Digest]:
        said = dict(self._said)
        return lambda digest: message(digest, said[digest.pk])

    def _instead(self, digest: Digest) -> Digest.Mail | None:
        if not digest.recipient.email:
            return Mail.NONE
        standing = Standing.of(digest.recipient, self.today)
        of_this_week = 0 <= (self.today - digest.week).days < 7
        if not of_this_week or not gets_digest(standing):
            return Mail.SILENCED
        said = self._said[digest.pk] = contents(standing, self.today)
        return Mail.SILENCED if said.is_empty else None


def message(digest: Digest, contents: Contents) -> Message:
    week = digest.week.isocalendar().week
    context = {
        "contents": contents,
        "name": digest.recipient.name,
        "week": week,
        "site": settings.SITE_URL,
        "ideas_url": settings.SITE_URL + contents.ideas.url if contents.ideas else "",
        "worklist": settings.SITE_URL + reverse("staff:worklist"),
        "choices": settings.SITE_URL + reverse("staff:notice_choices"),
    }
    subject = _("Week %(week)s in the dialogues: %(state)s") % {"week": week, "state": _state(contents)}
    return Message(digest.recipient.email, digest.message_id, subject, "digest", context)


def _state(contents: Contents) -> str:
    late, ideas = contents.late, contents.ideas
    cases = ngettext("%(n)s late case", "%(n)s late cases", late) % {"n": late} if late else ""
    said = [state for state in (cases, ideas.in_short if ideas else "") if state]
    return ", ".join(said) or _("nothing is late")
