import datetime
from uuid import UUID

from django.db import transaction

from dialogs.models import InformationText, Subscription, SubscriptionMail
from dialogs.publication.topics import Topic

from .contacts import contact_of


@transaction.atomic
def ask(email: str, topic: Topic, *, informed_by: InformationText, key: UUID, at: datetime.datetime) -> None:
    """Somebody wants to be told of something: a mail goes out that asks the address itself.

    Known or not, subscribed already or not: the same is done, by the same statements, and nothing is given
    back. What the mail says is decided when it is written. With the same key it is asked once.
    """
    asked = Subscription(
        key=key, contact=contact_of(email, informed_by), dialog_id=topic.dialog, committee_id=topic.committee,
        informed_by=informed_by, asked_at=at,
    )  # fmt: skip
    Subscription.objects.bulk_create([asked], ignore_conflicts=True)
    kept = Subscription.objects.only("pk").get(key=key)
    SubscriptionMail.objects.bulk_create([SubscriptionMail.confirmation(kept.pk)], ignore_conflicts=True)
