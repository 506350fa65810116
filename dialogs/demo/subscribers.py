"""Two who want to be told in the demo: one follows all dialogues, one has not confirmed yet."""

import datetime
import uuid

from django.utils import timezone

from dialogs.models import Event, InformationText, Subscription
from dialogs.publication.topics import everything
from dialogs.subscriptions import ask, confirm, make_mails

from .stories import NAMESPACE

FOLLOWS, WAVERS = "foljer@example.com", "tvekar@example.com"
FOR_SO_LONG = datetime.timedelta(days=30)


def build() -> None:
    """Make what is missing. Whoever has ended it since is left alone."""
    now = timezone.now()
    if follows := _ask(FOLLOWS, now - FOR_SO_LONG):
        confirm(follows, follows.asked_at)
        # The first sweep takes what the demo walked as history: what this one would have got is made here.
        for event in Event.objects.filter(at__gte=follows.asked_at).order_by("at").select_related("dialog"):
            make_mails(event)
    _ask(WAVERS, now)


def _ask(email: str, at: datetime.datetime) -> Subscription | None:
    """None: it was asked before."""
    key = uuid.uuid5(NAMESPACE, f"subscription {email}")
    if Subscription.objects.filter(key=key).exists():
        return None
    text = InformationText.objects.current(InformationText.Kind.SUBSCRIPTION)
    ask(email, everything(), informed_by=text, key=key, at=at)
    return Subscription.objects.get(key=key)
