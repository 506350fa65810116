"""Erased by the plan, by the database's rules, and remembered: never the data, always the act (I13)."""

import datetime
import uuid
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from dialogs.models import (
    Contact,
    InformationText,
    PrivacyAct,
    State,
    Subscription,
)
from dialogs.publication.topics import Topic
from dialogs.retention import erase_contacts, running
from dialogs.subscriptions.asking import ask
from dialogs.subscriptions.confirming import confirm
from dialogs.subscriptions.ending import end
from tests.dialogs.law.database import refused, sql
from tests.journeys import DAY, Journey
from tests.participation.lists import BO, signs_up
from tests.people import Town

from .owing import erased, kept, told

TODAY = timezone.localdate


def subscribe(email: str, *, days_ago: int = 0, confirmed: bool = False) -> Subscription:
    text = InformationText.objects.current(InformationText.Kind.SUBSCRIPTION)
    at = timezone.now() - datetime.timedelta(days=days_ago)
    key = uuid.uuid4()
    ask(email, Topic(""), informed_by=text, key=key, at=at)
    asked = Subscription.objects.get(key=key)
    if confirmed:
        assert confirm(asked, at)
    return Subscription.objects.get(key=key)


def test_an_address_that_nobody_confirmed_goes_after_a_week(town: Town) -> None:
    for email, days in {"ny@example.org": 6, "glomde@example.org": 9}.items():
        subscribe(email, days_ago=days)
    subscribe("vill@example.org", days_ago=30, confirmed=True)
    assert erased(TODAY()) == 1
    assert kept() == {"ny@example.org", "vill@example.org"}
    assert PrivacyAct.objects.get().rule == "unconfirmed"
    assert Subscription.objects.get(contact=None).ended_at


def test_the_last_subscription_takes_the_address_with_it(town: Town) -> None:
    end(subscribe(BO, confirmed=True), timezone.now())
    assert kept() == set()
    assert erased(TODAY()) == 0
    act = PrivacyAct.objects.get()
    assert (act.purpose, act.count, act.by) == ("subscribe", 1, None)


@pytest.mark.parametrize("today", [datetime.date(2028, 2, 29), datetime.date(2026, 3, 1)])
def test_leap_days_harm_nobody(town: Town, today: datetime.date) -> None:
    assert erased(today) == 0


def test_many_are_erased_lot_by_lot_each_with_its_act(
    begun: Town, journey: Journey, monkeypatch: Any
) -> None:
    monkeypatch.setattr(running, "AT_A_TIME", 4)
    journey.to(State.EXECUTION)
    for number in range(10):
        signs_up(journey, f"p{number}@example.org", mail=False)
    signs_up(journey, "kvar@example.org", mail=False)
    Contact.objects.exclude(email="kvar@example.org").update(erase_after=journey.today)
    assert erased(journey.today) == 10
    assert kept() == {"kvar@example.org"}
    assert sorted(PrivacyAct.objects.values_list("count", flat=True)) == [2, 4, 4]


def test_killed_in_the_middle_nothing_is_half(begun: Town, journey: Journey, monkeypatch: Any) -> None:
    monkeypatch.setattr(running, "AT_A_TIME", 2)
    journey.to(State.EXECUTION)
    for number in range(5):
        signs_up(journey, f"p{number}@example.org", mail=False)
    Contact.objects.update(erase_after=journey.today)
    delete, calls = Contact.objects.all().delete.__func__, []

    def dies(queryset: Any) -> Any:
        calls.append(queryset)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return delete(queryset)

    with monkeypatch.context() as patched:
        patched.setattr("django.db.models.query.QuerySet.delete", dies)
        with pytest.raises(KeyboardInterrupt):
            erased(journey.today)
    assert Contact.objects.count() == 3, "the first lot is gone, the second whole"
    assert [act.count for act in PrivacyAct.objects.all()] == [2]
    erased(journey.today)
    assert sum(PrivacyAct.objects.values_list("count", flat=True)) == 5
    assert not Contact.objects.exists()


def test_a_thousand_cost_no_more_queries_than_their_lots(begun: Town, journey: Journey) -> None:
    journey.to(State.EXECUTION)
    dialog = journey.dialog
    Contact.objects.bulk_create(
        Contact(
            dialog=dialog, email=f"p{n}@example.org", purpose="tell_participant", erase_after=journey.today
        )
        for n in range(1000)
    )
    with CaptureQueriesContext(connection) as queries:
        assert erased(journey.today) == 1000
    assert len(queries) < 150


REFUSED = {
    "changed": "UPDATE dialogs_privacyact SET count = 2",
    "gone": "DELETE FROM dialogs_privacyact",
}


def test_the_log_never_changes(begun: Town, journey: Journey) -> None:
    signs_up(journey.to(State.EXECUTION))
    erase_contacts([Contact.objects.get().pk], PrivacyAct.Rule.WITHDRAWN)
    for what, statement in REFUSED.items():
        with pytest.raises(DatabaseError, match="I13"), transaction.atomic():
            sql(statement)
        assert PrivacyAct.objects.get().count == 1, what


def test_no_contact_goes_without_an_act(begun: Town, journey: Journey) -> None:
    signs_up(journey.to(State.EXECUTION), mail=False)
    with refused("I13"):
        sql("DELETE FROM dialogs_contact")
    assert Contact.objects.exists()


def test_an_act_cannot_claim_another_transaction(begun: Town) -> None:
    """Else one act would do for everything that vanishes later."""
    facts = {"kind": "erasure", "rule": "asked", "data": "contact", "count": 1}
    long_ago = timezone.now() - 9 * DAY
    act = PrivacyAct.objects.create(transaction_at=long_ago, **facts)
    assert PrivacyAct.objects.get(pk=act.pk).transaction_at > long_ago


def test_a_mail_made_a_moment_ago_is_seen(begun: Town, journey: Journey) -> None:
    """Between the look and the lock somebody made a mail: the round looks once more."""
    signs_up(journey.to(State.EXECUTION))
    Contact.objects.update(erase_after=journey.today)
    told(journey.today)
    rule = running.PLAN[1]
    looks: list[int] = []

    def due(today: datetime.date) -> Any:
        looks.append(1)
        found = rule.due(today)
        return found if len(looks) == 1 else found.none()

    assert running._some(type(rule)(**{**rule.__dict__, "due": due}), journey.today) == 0
    assert Contact.objects.exists()
