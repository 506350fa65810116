import datetime

from django.db import transaction

from dialogs.models import Subscription

from .contacts import lock


@transaction.atomic
def confirm(asked: Subscription, at: datetime.datetime) -> Subscription | None:
    """What they subscribe to from now on. Confirmed twice, or had before: they simply have it.

    None: it was ended, or nobody confirmed it in time.
    """
    lock(asked.contact_id)
    if known := active_like(asked):
        # One subscription to a thing: the older one goes on, and this question is settled.
        Subscription.objects.unconfirmed().filter(pk=asked.pk).update(ended_at=max(at, asked.asked_at))
        return known
    if at > asked.confirm_by:
        return None
    Subscription.objects.unconfirmed().filter(pk=asked.pk).update(confirmed_at=max(at, asked.asked_at))
    return active_like(asked)


def active_like(asked: Subscription) -> Subscription | None:
    """The subscription of the same address to the same thing that is in force."""
    if asked.contact_id is None:
        return None
    to_the_same = {"contact": asked.contact_id, "dialog": asked.dialog_id, "committee": asked.committee_id}
    return Subscription.objects.active().filter(**to_the_same).first()
