"""Subscriptions for the tests: asked for, confirmed, and where they are in addresses."""

import datetime
import uuid
from typing import Any

from django.utils import timezone

from dialogs.models import InformationText, Subscription
from dialogs.publication.topics import Topic, everything
from dialogs.secret_link import token_of
from dialogs.subscriptions import ask, confirm
from dialogs.subscriptions.links import CONFIRM, END

KIM = "kim@example.org"


def asked(topic: Topic | None = None, email: str = KIM, at: datetime.datetime | None = None) -> Subscription:
    """A question to an address; the mail that asks it waits."""
    key = uuid.uuid4()
    text = InformationText.objects.current(InformationText.Kind.SUBSCRIPTION)
    ask(email, topic or everything(), informed_by=text, key=key, at=at or timezone.now())
    return Subscription.objects.get(key=key)


def subscribed(
    topic: Topic | None = None, email: str = KIM, at: datetime.datetime | None = None
) -> Subscription:
    """Asked and confirmed, at a moment before what is to be told."""
    at = at or timezone.now()
    active = confirm(asked(topic, email, at), at)
    assert active
    return active


def follow() -> None:
    """One who has confirmed, and one who has not."""
    subscribed(email="bo@example.org")
    asked()


def links() -> dict[str, str]:
    """Where the one confirms and the other ends; where nobody is left who does, another one asks."""
    oldest = Subscription.objects.order_by("asked_at")
    pending = oldest.filter(confirmed_at=None).first() or asked()
    active = oldest.exclude(confirmed_at=None).first() or subscribed()
    return {"asked": token_of(CONFIRM, pending.pk), "subscribed": token_of(END, active.pk)}


#: Where they are, for those who try every address.
SUBSCRIBERS: dict[str, Any] = {
    "public:subscription_confirm": lambda: {"token": links()["asked"]},
    "public:subscription_end": lambda: {"token": links()["subscribed"]},
}
