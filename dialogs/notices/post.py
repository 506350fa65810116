"""Notices by mail: one each, as the case stands when it is sent, and while its duty is owed (I9)."""

from collections.abc import Sequence
from uuid import UUID

from django.conf import settings
from django.urls import reverse

from dialogs.models import Notice, NoticeChoice
from dialogs.models.notice import NoticeQuerySet
from dialogs.post import Kind, Message, Writer
from dialogs.reminders.owed import still_owed

from .teller import Teller

Mail = Notice.Mail


class Notices(Kind[Notice]):
    locks = ("self", "dialog")

    def rows(self) -> NoticeQuerySet:
        return Notice.objects.select_related("recipient", "dialog")

    def unsent(self, found: Sequence[Notice]) -> dict[UUID, Notice.Mail]:
        owed = still_owed(found, self.today)
        wanted = _wanted([notice for notice in found if notice.pk in owed])
        rest = (notice.pk for notice in found if notice.pk not in wanted)
        return {key: Mail.NONE if key in owed else Mail.SILENCED for key in rest}

    def writer(self, taken: Sequence[Notice]) -> Writer[Notice]:
        teller = Teller(taken, self.today)
        return lambda notice: message(notice, teller)


def _wanted(notices: Sequence[Notice]) -> set[UUID]:
    """Those that go by mail too: to an address, and not news that the person chose to have here alone."""
    news_to = {notice.recipient_id for notice in notices if notice.event_id}
    unwanting = NoticeChoice.objects.without_steps_by_mail(news_to) if news_to else set()
    return {
        notice.pk
        for notice in notices
        if notice.recipient.email and not (notice.event_id and notice.recipient_id in unwanting)
    }


def message(notice: Notice, teller: Teller) -> Message:
    told = teller.told(notice)
    context = {
        "told": told,
        "name": notice.recipient.name,
        "link": settings.SITE_URL + told.url,
        "choices": settings.SITE_URL + reverse("staff:notice_choices"),
    }
    return Message(notice.recipient.email, notice.message_id, told.subject, "notice", context)
