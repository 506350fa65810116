"""The secret addresses of a subscription, as they stand in its mails."""

from django.conf import settings
from django.urls import reverse

from dialogs.models import Subscription
from dialogs.secret_link import row_of, token_of

CONFIRM, END = "subscription-confirm", "subscription-end"


def link_to_confirm(subscription: Subscription) -> str:
    return _link("public:subscription_confirm", CONFIRM, subscription)


def link_to_end(subscription: Subscription) -> str:
    """Also what a mail program posts to when its reader has had enough (RFC 8058)."""
    return _link("public:subscription_end", END, subscription)


def find(use: str, token: str) -> Subscription | None:
    """The subscription behind an address; None for whatever was not signed here for this use."""
    row = row_of(use, token)
    related = ("dialog", "committee", "contact")
    return Subscription.objects.select_related(*related).filter(pk=row).first() if row else None


def _link(page: str, use: str, subscription: Subscription) -> str:
    return settings.SITE_URL + reverse(page, args=[token_of(use, subscription.pk)])
