"""Who follows a dialogue, and what they were sent. Rows of them, and their breaches."""

import datetime

from dialogs.subscriptions import make_mails
from tests.journeys import Journey
from tests.subscribers import subscribed

FIRST = "(SELECT id FROM dialogs_subscription ORDER BY id LIMIT 1)"
A_READER = "(SELECT min(id) FROM dialogs_contact WHERE purpose = 'subscribe')"
#: constraint → the table, and what breaks it in the rows below
BREAKS = {
    "subscriber_has_one_contact": ("contact", "email = 'Samma@example.org' WHERE purpose = 'subscribe'"),
    "subscriber_has_an_address": ("contact", f"email = '' WHERE id = {A_READER}"),
    "subscription_to_one_thing": (
        "subscription",
        "dialog_id = (SELECT min(id) FROM dialogs_dialog), "
        "committee_id = (SELECT min(id) FROM committees_committee)",
    ),
    "running_subscription_has_an_address": ("subscription", "contact_id = NULL"),
    "subscription_confirmed_in_time": ("subscription", "confirmed_at = asked_at + interval '8 days'"),
    "subscription_ends_after_it_began": ("subscription", "ended_at = asked_at - interval '1 minute'"),
    "one_subscription_to_a_thing": ("subscription", f"contact_id = {A_READER}"),
    "subscriber_told_once": (
        "subscriptionmail",
        f"subscription_id = {FIRST}, event_id = "
        "(SELECT event_id FROM dialogs_subscriptionmail WHERE event_id IS NOT NULL LIMIT 1) "
        "WHERE event_id IS NOT NULL",
    ),
    "confirmation_asked_for_once": ("subscriptionmail", f"subscription_id = {FIRST} WHERE event_id IS NULL"),
    "sent_subscription_mail_says_when": ("subscriptionmail", "mail = 'sent'"),
}


def furnish(journey: Journey) -> None:
    """Two of each, so that the second can become like the first."""
    long_ago = datetime.datetime(2015, 1, 1, tzinfo=datetime.UTC)
    for email in ("kim@example.org", "bo@example.org"):
        subscribed(email=email, at=long_ago)
    assert make_mails(journey.dialog.events.get(step="publish_feedback")) == 2
