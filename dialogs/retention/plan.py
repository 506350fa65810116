"""The plan: which personal data is kept for what, until when, and which rows that day has come for."""

import datetime
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from dialogs.models import (
    AccessibilityReport,
    Contact,
    HeardBackAnswer,
    IncomingIdea,
    PrivacyAct,
    Subscription,
)
from dialogs.models.mailing import Mailing
from dialogs.models.subscription import CONFIRM_WITHIN

from .erasing import erase_comments, erase_contacts, erase_ideas, erase_reports
from .owed import NO_CASE, mail_on_its_way

Purpose = Contact.Purpose


@dataclass(frozen=True)
class Rule:
    """One line of the plan. `when` may name %(days)s or %(years)s, as the settings have them."""

    name: str
    what: Any
    why: Any
    when: Any
    due: Callable[[datetime.date], QuerySet[Any]]
    erase: Callable[[Collection[Any], str], int]

    @property
    def key(self) -> str:
        return f"{self.name}: {self.what}"


def _expired(purpose: str) -> Callable[[datetime.date], QuerySet[Contact]]:
    def due(today: datetime.date) -> QuerySet[Contact]:
        over = Contact.objects.filter(purpose=purpose, erase_after__lte=today)
        return over.exclude(mail_on_its_way())

    return due


def _subscriptions(**facts: Any) -> Exists:
    return Exists(Subscription.objects.running().filter(contact=OuterRef("pk"), **facts))


def _unconfirmed(today: datetime.date) -> QuerySet[Contact]:
    """Nothing of theirs is confirmed, and the time to confirm is over for all of it."""
    until = timezone.make_aware(datetime.datetime.combine(today, datetime.time())) - CONFIRM_WITHIN
    still = _subscriptions(confirmed_at=None, asked_at__gte=until)
    confirmed = _subscriptions(confirmed_at__isnull=False)
    return Contact.objects.filter(
        Q(_subscriptions(confirmed_at=None)) & ~Q(still) & ~Q(confirmed), purpose=Purpose.SUBSCRIBE
    )


def _ended(_today: datetime.date) -> QuerySet[Contact]:
    return Contact.objects.filter(~Q(_subscriptions()), purpose=Purpose.SUBSCRIBE)


def _ideas(today: datetime.date) -> QuerySet[IncomingIdea]:
    """Ideas that led to no case, some years after they were dealt with. Not while their sender is kept."""
    until = _years_before(today)
    dealt_with = IncomingIdea.objects.filter(outcome__in=NO_CASE, handled_at__date__lte=until)
    return dealt_with.filter(erased_at=None, contact=None)


def _reports(today: datetime.date) -> QuerySet[AccessibilityReport]:
    """Some years after they were answered. Not while their sender is kept, or the answer is on its way."""
    answered = AccessibilityReport.objects.filter(answer__created_at__date__lte=_years_before(today))
    return answered.filter(erased_at=None, contact=None).exclude(answer__mail=Mailing.Mail.WAITING)


def _comments(today: datetime.date) -> QuerySet[HeardBackAnswer]:
    return HeardBackAnswer.objects.filter(answered_on__lte=_years_before(today)).exclude(comment="")


def _years_before(today: datetime.date) -> datetime.date:
    leap_day = (today.month, today.day) == (2, 29)
    return today.replace(year=today.year - settings.WORDS_KEPT_YEARS, day=28 if leap_day else today.day)


PLAN = (
    Rule(
        PrivacyAct.Rule.EXPIRED,
        _("Contact of the person who brought an idea"),
        Purpose.ANSWER_IDEA.label,
        _("%(days)s days after the last answer to them"),
        _expired(Purpose.ANSWER_IDEA),
        erase_contacts,
    ),
    Rule(
        PrivacyAct.Rule.EXPIRED,
        _("Contact of a participant"),
        Purpose.TELL_PARTICIPANT.label,
        _("%(days)s days after they were told what the committee answered"),
        _expired(Purpose.TELL_PARTICIPANT),
        erase_contacts,
    ),
    Rule(
        PrivacyAct.Rule.EXPIRED,
        _("Contact of whoever reported a fault in accessibility"),
        Purpose.ANSWER_REPORT.label,
        _("%(days)s days after the answer"),
        _expired(Purpose.ANSWER_REPORT),
        erase_contacts,
    ),
    Rule(
        PrivacyAct.Rule.UNCONFIRMED,
        _("Address of a subscriber who has not confirmed"),
        Purpose.SUBSCRIBE.label,
        _("%(confirm_days)s days after it was left"),
        _unconfirmed,
        erase_contacts,
    ),
    Rule(
        PrivacyAct.Rule.ENDED,
        _("Address of a subscriber"),
        Purpose.SUBSCRIBE.label,
        _("At once when the last subscription ends"),
        _ended,
        erase_contacts,
    ),
    Rule(
        PrivacyAct.Rule.WORDS,
        _("The words of an idea that led to no case"),
        _("to take care of the idea"),
        _("%(years)s years after it was dealt with"),
        _ideas,
        erase_ideas,
    ),
    Rule(
        PrivacyAct.Rule.WORDS,
        _("The words of a report about accessibility, and of the answer"),
        Purpose.ANSWER_REPORT.label,
        _("%(years)s years after the answer"),
        _reports,
        erase_reports,
    ),
    Rule(
        PrivacyAct.Rule.WORDS,
        _("What was written beside an answer whether somebody heard back"),
        _("to know if answers arrive"),
        _("%(years)s years after it was written"),
        _comments,
        erase_comments,
    ),
)
