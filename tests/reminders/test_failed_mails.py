"""The administrator sees what failed, of every kind, is asked, and sends it again; nobody else can."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from dialogs.models import Contact, Digest, Letter, Notice, State, SubscriptionMail
from dialogs.notices import figures
from dialogs.reminders import sweep
from tests.journeys import Journey
from tests.people import Town
from tests.subscribers import subscribed

from .walking import DAY

KINDS: dict[str, Any] = {"notice": Notice, "digest": Digest, "letter": Letter}
KINDS |= {"subscriptionmail": SubscriptionMail}
BAD = {"mail": "failed", "attempts": 12, "last_error": "451"}


@pytest.fixture(params=KINDS)
def failed(request: pytest.FixtureRequest, begun: Town, journey: Journey) -> Any:
    """The mails of a kind: one failed, the others were sent."""
    journey.register(contact=Contact(name="Kim Kanari", email="kim@example.org"))
    subscribed(email="bo@example.org", at=journey.at)
    sweep(journey.to(State.EXECUTION).dialog.due_on + 5 * DAY)
    monday = journey.today - journey.today.weekday() * DAY
    for person in (begun.strateg, begun.sekreterare):
        Digest.of(person.pk, monday).save(force_insert=True)
    bad, *rest = KINDS[request.param].objects.all()
    assert rest
    for model in KINDS.values():
        model.objects.exclude(pk=bad.pk).update(mail="sent", sent_at=timezone.now())
    KINDS[request.param].objects.filter(pk=bad.pk).update(**BAD)
    return bad


def page(failed: Any) -> str:
    return reverse(f"admin:dialogs_{failed._meta.model_name}_changelist")


def ask(client: Client, failed: Any, **more: str) -> Any:
    chosen = [str(key) for key in type(failed).objects.values_list("pk", flat=True)]
    return client.post(page(failed), {"action": "send_again", "_selected_action": chosen} | more)


def test_it_asks_and_then_sends_again_what_failed(client: Client, town: Town, failed: Any) -> None:
    client.force_login(town.administrator)
    rows = type(failed).objects
    shown = client.get(page(failed), {"mail__exact": "failed"}).content.decode()
    assert "451" in shown
    assert "kim@example.org" not in shown + client.get(f"{page(failed)}{failed.pk}/change/").content.decode()
    sent = set(rows.filter(mail="sent"))
    asked = ask(client, failed).content.decode()
    assert "1 av de valda mejlen har misslyckats" in asked
    assert page(failed) in asked
    assert rows.get(pk=failed.pk).mail == "failed", "asking changes nothing"
    assert figures.failed() == 1
    ask(client, failed, confirmed="yes")
    again = rows.get(pk=failed.pk)
    assert (again.mail, again.attempts, again.last_error) == ("waiting", 0, "451")
    assert set(rows.filter(mail="sent")) == sent
    assert figures.failed() == 0


def test_the_strategist_sees_it_and_sends_nothing(client: Client, town: Town, failed: Any) -> None:
    client.force_login(town.strateg)
    assert client.get(page(failed)).status_code == 200
    ask(client, failed, confirmed="yes")
    assert type(failed).objects.get(pk=failed.pk).mail == "failed"
