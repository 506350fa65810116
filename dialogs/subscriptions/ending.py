import datetime

from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q, Value
from django.db.models.functions import Greatest

from dialogs.models import PrivacyAct, State, Subscription, SubscriptionMail
from dialogs.models.subscription import CONFIRM_WITHIN
from dialogs.retention import erase_contacts

from .contacts import lock

#: Of one round; the rest is for the next.
MOST = 1000


@transaction.atomic
def end(subscription: Subscription, at: datetime.datetime) -> None:
    """Nothing more is sent; the address is erased when nothing else needs it. Ended twice, it is ended."""
    contact: int | None = subscription.contact_id
    lock(contact)
    running = Subscription.objects.running().filter(pk=subscription.pk)
    # Whoever's clock runs behind still ends after they began.
    running.update(ended_at=Greatest(Value(at), F("asked_at"), F("confirmed_at")))
    if contact and not _needing(contact, at):
        erase_contacts([contact], PrivacyAct.Rule.ENDED)


def end_finished(now: datetime.datetime) -> int:
    """A dialogue that is closed and not to be followed up has nothing more to tell; its last mail is out.

    Returns how many subscriptions that ended.
    """
    waiting = SubscriptionMail.objects.filter(
        subscription=OuterRef("pk"), event__isnull=False, mail=SubscriptionMail.Mail.WAITING
    )
    finished = Subscription.objects.active().filter(
        ~Exists(waiting), dialog__state=State.COMPLETED, dialog__follow_up_on=None
    )
    found = list(finished.order_by("pk")[:MOST])
    for subscription in found:
        end(subscription, now)
    return len(found)


def _needing(contact: int, at: datetime.datetime) -> bool:
    """Whether another subscription goes on, or may still be confirmed."""
    still = Q(confirmed_at__isnull=False) | Q(asked_at__gte=at - CONFIRM_WITHIN)
    return Subscription.objects.running().filter(still, contact=contact).exists()
