"""The administrator sees what failed, is asked, and sends it again; nobody else can."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from dialogs.models import Notice, State
from dialogs.reminders import sweep
from tests.journeys import Journey
from tests.people import Town

from .walking import DAY

LIST = reverse("admin:dialogs_notice_changelist")


@pytest.fixture
def failed(begun: Town, journey: Journey) -> Notice:
    sweep(journey.to(State.EXECUTION).dialog.due_on + 5 * DAY)
    Notice.objects.update(mail="sent", sent_at=timezone.now())
    sweep(journey.dialog.feedback_date + 5 * DAY)
    notice = Notice.objects.filter(rule="feedback", mail="waiting").first()
    Notice.objects.filter(pk=notice.pk).update(mail="failed", attempts=12, last_error="451")
    return notice


def ask(client: Client, **more: str) -> object:
    chosen = [str(key) for key in Notice.objects.values_list("pk", flat=True)]
    return client.post(LIST, {"action": "send_again", "_selected_action": chosen} | more)


def test_it_asks_and_then_sends_again_what_failed(client: Client, town: Town, failed: Notice) -> None:
    client.force_login(town.administrator)
    assert "451" in client.get(LIST, {"mail__exact": "failed"}).content.decode()
    sent = set(Notice.objects.filter(mail="sent"))
    asked = ask(client).content.decode()
    assert "1 av de valda mejlen har misslyckats" in asked
    assert Notice.objects.get(pk=failed.pk).mail == "failed", "asking changes nothing"
    ask(client, confirmed="yes")
    again = Notice.objects.get(pk=failed.pk)
    assert (again.mail, again.attempts, again.last_error) == ("waiting", 0, "451")
    assert set(Notice.objects.filter(mail="sent")) == sent


def test_the_strategist_sees_it_and_sends_nothing(client: Client, town: Town, failed: Notice) -> None:
    client.force_login(town.strateg)
    assert client.get(LIST).status_code == 200
    ask(client, confirmed="yes")
    assert Notice.objects.get(pk=failed.pk).mail == "failed"
