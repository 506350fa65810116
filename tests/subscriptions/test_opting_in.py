"""Double opt-in: only the address itself says yes, in time, and nobody learns whether it is known."""

import logging
import uuid
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from dialogs.models import Contact, InformationText, State, Subscription, SubscriptionMail
from dialogs.publication.topics import everything, find_committee, find_topic
from dialogs.subscriptions import ask, confirm, end
from dialogs.subscriptions.links import link_to_confirm, link_to_end
from tests.journeys import Journey
from tests.people import Town
from tests.subscribers import KIM, asked, subscribed

from .subscribing import DAY, link_in, posted, read

pytestmark = pytest.mark.usefixtures("begun")


@pytest.fixture(autouse=True)
def _in_no_hurry(settings: Any) -> None:
    settings.IDEA_SHORTEST_SECONDS = 0


def fill_in(client: Client, email: str = KIM, page: str = "/prenumerera/", **typed: str) -> Any:
    shown = client.get(page).context["form"]
    form = {name: shown[name].value() or "" for name in shown.fields}
    return client.post(page, form | {"email": email} | typed)


def test_the_whole_way_in_and_out(client: Client) -> None:
    today = timezone.localdate()
    answer = fill_in(client)
    assert (answer.status_code, answer["Location"]) == (302, "/prenumerera/tack/")
    subscription = Subscription.objects.get()
    assert not subscription.is_active
    (letter,) = posted(today)
    assert letter.to == [KIM]
    assert letter.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    page = link_in(letter, "bekrafta")
    for _look in range(2):  # programs that look ahead at links
        assert "Ja, jag vill prenumerera" in client.get(page).content.decode()
    assert not Subscription.objects.get().is_active, "a link that is opened confirms nothing"
    assert "Nu prenumererar du" in client.post(page).content.decode()
    assert Subscription.objects.get().is_active
    assert "Nu prenumererar du" in client.post(page).content.decode(), "twice is once"
    bye = link_in(letter, "avsluta")
    assert "Avsluta prenumerationen" in client.get(bye).content.decode()
    assert Subscription.objects.get().is_active, "a link that is opened ends nothing"
    assert "Prenumerationen är avslutad" in client.post(bye).content.decode()
    assert not Contact.objects.exists(), "the address went with the last subscription"
    assert client.post(page).status_code == 410
    assert client.post(bye).status_code == 200
    assert not client.cookies


def test_one_click_of_a_mail_program(client: Client) -> None:
    """RFC 8058: a POST without cookie, token, or redirect, whatever it holds."""
    subscription = subscribed()
    strict = Client(enforce_csrf_checks=True)
    address = link_to_end(subscription).removeprefix("http://127.0.0.1:8000")
    answer = strict.post(address, "List-Unsubscribe=One-Click", "application/x-www-form-urlencoded")
    assert answer.status_code == 200
    assert not answer.cookies
    assert Subscription.objects.get().ended_at
    assert not Contact.objects.filter(email=KIM).exists()


def test_nobody_learns_whether_an_address_is_known(client: Client) -> None:
    """The same answer, to the byte, by as many questions to the database: new, asked before, subscribed."""
    subscribed(email="subscribes@example.org")
    asked(email="waits@example.org")
    seen = set()
    for email in ("new@example.org", "waits@example.org", "subscribes@example.org", "SUBSCRIBES@example.org"):
        shown = client.get("/prenumerera/").context["form"]
        form = {name: shown[name].value() or "" for name in shown.fields} | {"email": email}
        with CaptureQueriesContext(connection) as queries:
            answer = client.post("/prenumerera/", form)
        kinds = tuple(query["sql"].split("(")[0][:60] for query in queries)
        seen.add((answer.status_code, answer.content, str(sorted(answer.headers.items())), len(kinds)))
    assert len(seen) == 1, seen
    assert Contact.objects.count() == 3
    assert client.get("/prenumerera/tack/").content.decode().count("example.org") == 0


def test_whoever_subscribes_already_is_told_so_by_mail_alone() -> None:
    first = subscribed()
    asked()
    letters = posted(timezone.localdate())
    (letter,) = [one for one in letters if "redan" in one.subject]
    assert "/bekrafta/" not in read(letter)
    assert link_to_end(first) in read(letter)


def test_asked_twice_and_confirmed_twice_is_one_subscription(client: Client) -> None:
    one, other = asked(), asked(email=KIM.upper())
    now = timezone.now()
    assert confirm(one, now) == confirm(other, now) == Subscription.objects.active().get()
    assert Contact.objects.count() == 1
    page = link_to_confirm(other).removeprefix("http://127.0.0.1:8000")
    assert "Nu prenumererar du" in client.get(page).content.decode()


def test_the_same_form_asks_once_and_a_mistyped_address_is_asked_anew(client: Client) -> None:
    shown = client.get("/prenumerera/").context["form"]
    form = {name: shown[name].value() or "" for name in shown.fields}
    for email in ("kin@example.org", "kim@example.org", "kim@example.org"):
        assert client.post("/prenumerera/", form | {"email": email}).status_code == 302
    assert sorted(Contact.objects.values_list("email", flat=True)) == ["kim@example.org", "kin@example.org"]
    assert Subscription.objects.count() == SubscriptionMail.objects.count() == 2


def test_a_link_is_good_for_seven_days(client: Client) -> None:
    subscription = asked()
    page = link_to_confirm(subscription).removeprefix("http://127.0.0.1:8000")
    with time_machine.travel(timezone.now() + 7 * DAY + DAY / 24, tick=False):
        assert client.get(page).status_code == client.post(page).status_code == 410
        assert not Subscription.objects.active().exists()
    with time_machine.travel(timezone.now() + 7 * DAY - DAY / 24, tick=False):
        assert client.post(page).status_code == 200


def test_a_link_of_one_use_opens_nothing_else(client: Client) -> None:
    subscription = subscribed()
    bye = link_to_end(subscription).removeprefix("http://127.0.0.1:8000")
    for other in (bye.replace("avsluta", "bekrafta"), bye[:-2] + "x/", bye.replace("avsluta/", "avsluta/0")):
        assert client.post(other).status_code == 404
    assert Subscription.objects.active().exists()


def test_a_mailbox_is_asked_so_many_times_a_day_and_nobody_is_told(client: Client, settings: Any) -> None:
    settings.IDEA_LIMITS = settings.IDEA_LIMITS | {"receipt": "2/d/key"}
    answers = {fill_in(client).content for _time in range(4)}
    assert len(answers) == 1
    assert SubscriptionMail.objects.count() == 2


def test_too_many_from_one_address_are_turned_away(client: Client, settings: Any) -> None:
    settings.IDEA_LIMITS = settings.IDEA_LIMITS | {"sent": "2/h/ip"}
    statuses = [fill_in(client, f"p{number}@example.org").status_code for number in range(3)]
    assert statuses == [302, 302, 429]


def test_a_program_that_fills_in_everything_asks_nobody(client: Client) -> None:
    answer = fill_in(client, website="http://buy.example.org")
    assert answer.status_code == 200
    assert "Töm det här fältet" in answer.content.decode() or answer.context["form"].errors["website"]
    assert not Subscription.objects.exists()


def test_whoever_is_faster_than_a_reader_presses_again(client: Client, settings: Any) -> None:
    settings.IDEA_SHORTEST_SECONDS = 4
    assert "Det gick fort" in fill_in(client).content.decode() or not Subscription.objects.exists()
    assert not Subscription.objects.exists()


@pytest.mark.parametrize(
    "email", ["", "kim", "kim@", "a@b.example\nBcc: all@example.org", "x" * 260 + "@a.se"]
)
def test_what_is_no_address_is_said_at_its_field_and_kept(client: Client, email: str) -> None:
    answer = fill_in(client, email)
    assert answer.status_code == 200
    assert answer.context["form"].errors["email"]
    assert not Contact.objects.exists()


def test_what_one_may_choose(client: Client, journey: Journey) -> None:
    dialog = journey.to(State.EXECUTION).dialog
    town: Town = journey.town
    general = client.get("/prenumerera/?namnd=kfn").context["form"]
    assert general.initial["what"] == "namnd-kfn"
    assert [value for value, _name in general.fields["what"].choices] == ["alla", "namnd-kfn", "namnd-sbn"]
    page = f"/dialoger/{dialog.slug}/prenumerera/"
    for value in ("namnd-sbn", "alla", f"dialog-{dialog.slug}"):
        assert fill_in(client, page=page, what=value).status_code == 302
    assert fill_in(client, page=page, what="namnd-kfn").status_code == 200
    kept = set(Subscription.objects.values_list("dialog", "committee"))
    assert kept == {(dialog.pk, None), (None, town.committee.pk), (None, None)}
    assert client.get("/dialoger/finns-inte/prenumerera/").status_code == 404


def test_an_unpublished_dialogue_cannot_be_subscribed_to(client: Client, journey: Journey) -> None:
    hidden = journey.to(State.DECISION).dialog
    seen = set()
    for slug in (hidden.slug, "finns-inte-2026-0001"):
        answer = client.get(f"/dialoger/{slug}/prenumerera/")
        seen.add((answer.status_code, answer.content.replace(slug.encode(), b"")))
    assert {status for status, _page in seen} == {404}
    assert len(seen) == 1
    assert find_topic(hidden.slug) is None


def test_an_address_is_kept_while_something_needs_it(journey: Journey) -> None:
    committee = find_committee("sbn")
    first, second = subscribed(), subscribed(committee)
    assert Contact.objects.get().legal_basis == Contact.LegalBasis.CONSENT
    assert Contact.objects.get().informed_by == first.informed_by
    end(first, timezone.now())
    assert Contact.objects.exists()
    end(Subscription.objects.get(pk=second.pk), timezone.now())
    assert not Contact.objects.exists()
    assert set(Subscription.objects.values_list("contact", flat=True)) == {None}


def test_a_question_that_nobody_answered_keeps_no_address(journey: Journey) -> None:
    """Its time is over when the other one is ended."""
    asked(find_committee("sbn"), at=timezone.now() - 8 * DAY)
    end(subscribed(), timezone.now())
    assert not Contact.objects.exists()


def test_the_address_stands_in_the_contact_alone(caplog: pytest.LogCaptureFixture, client: Client) -> None:
    with caplog.at_level(logging.DEBUG):
        fill_in(client, "kanarie@example.org")
        posted(timezone.localdate())
    assert "kanarie" not in caplog.text
    tables = [name for name in connection.introspection.table_names() if name != "dialogs_contact"]
    with connection.cursor() as cursor:
        for table in tables:
            cursor.execute(f'SELECT count(*) FROM "{table}" t WHERE t::text LIKE %s', ["%kanarie%"])
            assert cursor.fetchone() == (0,), table
        cursor.execute("SELECT count(*) FROM dialogs_contact t WHERE t::text LIKE %s", ["%kanarie%"])
        assert cursor.fetchone() == (1,), "control"


def test_two_questions_at_once_share_a_contact() -> None:
    text = InformationText.objects.current(InformationText.Kind.SUBSCRIPTION)
    for email in ("Kim@Example.org", "kim@example.org"):
        ask(email, everything(), informed_by=text, key=uuid.uuid4(), at=timezone.now())
    assert Contact.objects.get().subscriptions.count() == 2
