"""What the database keeps of subscriptions: facts, one confirmation, one end; and mails, sent once."""

import pytest
from django.utils import timezone

from dialogs.models import Contact, State, Subscription, SubscriptionMail
from dialogs.subscriptions import end
from tests.journeys import Journey
from tests.subscribers import asked, subscribed

from . import following
from .database import refused, sql

#: what is done to a subscription, asked for or confirmed
REFUSED = [
    "UPDATE dialogs_subscription SET asked_at = asked_at - interval '1 day'",
    "UPDATE dialogs_subscription SET key = gen_random_uuid()",
    "UPDATE dialogs_subscription SET committee_id = (SELECT min(id) FROM committees_committee)",
    "UPDATE dialogs_subscription SET dialog_id = (SELECT min(id) FROM dialogs_dialog)",
    "UPDATE dialogs_subscription SET informed_by_id = (SELECT min(id) FROM dialogs_informationtext)",
    "UPDATE dialogs_subscription SET contact_id = (SELECT min(id) FROM dialogs_contact)",
    "UPDATE dialogs_subscription SET confirmed_at = confirmed_at + interval '1 minute'",
    "UPDATE dialogs_subscription SET confirmed_at = NULL",
    "DELETE FROM dialogs_subscription",
]


@pytest.mark.parametrize("statement", REFUSED)
def test_the_facts_never_change(journey: Journey, statement: str) -> None:
    journey.register(contact=Contact(name="Bo", email="bo@example.org"))
    subscribed()
    with refused("I4"):
        sql(statement)


def test_what_has_ended_stays_so(journey: Journey) -> None:
    end(subscribed(), timezone.now())
    end(asked(email="bo@example.org"), timezone.now())
    for change in ("ended_at = NULL", "ended_at = now() + interval '1 day'"):
        with refused("I4"):
            sql(f"UPDATE dialogs_subscription SET {change}")
    with refused("I4"):
        sql("UPDATE dialogs_subscription SET confirmed_at = asked_at WHERE confirmed_at IS NULL")
    assert set(Subscription.objects.values_list("contact", flat=True)) == {None}


MAILS = [
    "UPDATE dialogs_subscriptionmail SET event_id = (SELECT id FROM dialogs_event WHERE step = 'register')",
    "UPDATE dialogs_subscriptionmail SET created_at = now() - interval '1 year'",
    "UPDATE dialogs_subscriptionmail SET id = gen_random_uuid()",
    "UPDATE dialogs_subscriptionmail SET mail = 'waiting', sent_at = NULL",
    "DELETE FROM dialogs_subscriptionmail",
]


@pytest.mark.parametrize("statement", MAILS)
def test_the_database_keeps_what_was_sent(journey: Journey, statement: str) -> None:
    journey.to(State.COMPLETED)
    following.furnish(journey)
    SubscriptionMail.objects.update(mail="sent", sent_at=timezone.now())
    with refused("I8"):
        sql(statement)


def test_nobody_is_told_of_what_came_before_they_confirmed(journey: Journey) -> None:
    """Nor who never did (I10)."""
    journey.to(State.EXECUTION)
    event = journey.dialog.events.get(step="decide_dialog")
    for number, subscription in enumerate((subscribed(), asked(email="bo@example.org"))):
        row = SubscriptionMail.numbered(f"forged/{number}", subscription=subscription, event=event)
        with refused("I10"):
            row.save(force_insert=True)
