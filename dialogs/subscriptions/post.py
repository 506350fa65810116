"""Mails to subscribers. Whoever one is for stands in the contact alone, in no log, task or row (I10, I13)."""

from collections.abc import Sequence
from uuid import UUID

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from dialogs.models import State, Subscription, SubscriptionMail
from dialogs.models.mailing import MailingQuerySet
from dialogs.post import Kind, Message, Writer
from dialogs.publication.news import PublicNews, news_of
from dialogs.publication.topics import topic_of

from .links import link_to_confirm, link_to_end

Mail = SubscriptionMail.Mail
Target = tuple[int | None, int | None, int | None]


class _Mails(Kind[SubscriptionMail]):
    #: Whoever ends their subscription at this moment has either ended it before, or gets this one mail.
    locks = ("self", "subscription")

    def rows(self) -> MailingQuerySet[SubscriptionMail]:
        rows: MailingQuerySet[SubscriptionMail] = SubscriptionMail.objects.select_related(
            "subscription__contact", "subscription__dialog", "subscription__committee"
        )
        return rows

    def unsent(self, found: Sequence[SubscriptionMail]) -> dict[UUID, SubscriptionMail.Mail]:
        return {row.pk: Mail.SILENCED for row in found if not self.is_wanted(row)}

    def is_wanted(self, row: SubscriptionMail) -> bool:
        """Whether somebody still waits for it, and may have it."""
        return row.subscription.ended_at is None


class Confirmations(_Mails):
    """Do you want this? With what makes it so."""

    def rows(self) -> MailingQuerySet[SubscriptionMail]:
        return super().rows().filter(event=None)

    def is_wanted(self, row: SubscriptionMail) -> bool:
        asked = row.subscription
        return super().is_wanted(row) and not asked.confirmed_at and timezone.now() <= asked.confirm_by

    def writer(self, taken: Sequence[SubscriptionMail]) -> Writer[SubscriptionMail]:
        """Whoever subscribes to it already is told so: by mail, where nobody else learns of it."""
        contacts = [row.subscription.contact_id for row in taken]
        active = Subscription.objects.active().filter(contact__in=contacts)
        known = {target_of(subscription): subscription for subscription in active}
        return lambda row: confirmation(row, known.get(target_of(row.subscription)))


class News(_Mails):
    """One published step, to whoever had confirmed before it was taken."""

    def rows(self) -> MailingQuerySet[SubscriptionMail]:
        return super().rows().filter(event__isnull=False).select_related("event__dialog__committee")

    def is_wanted(self, row: SubscriptionMail) -> bool:
        return super().is_wanted(row) and row.event.dialog.state in State.public()

    def writer(self, taken: Sequence[SubscriptionMail]) -> Writer[SubscriptionMail]:
        told = news_of((row.event for row in taken), self.today)
        return lambda row: message(row, told[row.event.pk])


def target_of(subscription: Subscription) -> Target:
    return subscription.contact_id, subscription.dialog_id, subscription.committee_id


def confirmation(row: SubscriptionMail, known: Subscription | None) -> Message:
    asked = row.subscription
    subject = _("You subscribe already") if known else _("Do you want to subscribe?")
    ends_at = link_to_end(known or asked)
    context = {
        "topic": topic_of(asked).name,
        "known": known is not None,
        "confirm": link_to_confirm(asked),
        "ends_at": ends_at,
        "confirm_by": timezone.localdate(asked.confirm_by),
    }
    return Message(asked.contact.email, row.message_id, subject, "subscription_asked", context, ends_at)


def message(row: SubscriptionMail, news: PublicNews) -> Message:
    subscription, topic = row.subscription, topic_of(row.subscription)
    ends_at = link_to_end(subscription)
    context = {
        "news": news,
        "link": settings.SITE_URL + news.url,
        "topic": topic.name,
        "is_last": not topic.goes_on,
        "ends_at": ends_at,
    }
    subject = f"{news.heading}: {news.title}"
    return Message(subscription.contact.email, row.message_id, subject, "subscription_news", context, ends_at)
