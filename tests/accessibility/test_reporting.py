"""Anybody can report a fault: once, without an account, and so that it cannot be lost."""

from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from dialogs.intake import ticket
from dialogs.models import AccessibilityReport, Contact, InformationText
from tests.barriers import reported, told
from tests.dialogs.law.database import refused, sql

FORM, THANKS = "/tillganglighet/anmal/", "/tillganglighet/anmal/tack/"
WORDS = "Jag hittar inte knappen med tangentbordet."

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_once")]


@pytest.fixture(autouse=True)
def _nothing_counted(db: None) -> None:
    cache.clear()


def filled_in(**typed: Any) -> dict[str, Any]:
    return {"text": WORDS, "key": ticket.new_ticket(), "information": told().version} | typed


def send(**typed: Any) -> Any:
    return Client(enforce_csrf_checks=True).post(FORM, filled_in(**typed))


def test_a_report_comes_in_without_a_cookie() -> None:
    answer = send(page="/dialoger/", email="bo@example.org")
    assert (answer.status_code, answer["Location"], answer.cookies) == (302, THANKS, {})
    report = AccessibilityReport.objects.get()
    assert (report.text, report.page, report.informed_by) == (WORDS, "/dialoger/", told())
    assert (report.contact.email, report.contact.purpose) == ("bo@example.org", "answer_report")
    assert report.contact.informed_by == told()


def test_whoever_leaves_no_address_leaves_no_contact() -> None:
    send()
    assert AccessibilityReport.objects.count() == 1
    assert not Contact.objects.exists()


def test_the_same_form_twice_is_one_report() -> None:
    form = filled_in(email="bo@example.org")
    for _ in range(2):
        assert Client().post(FORM, form)["Location"] == THANKS
    assert AccessibilityReport.objects.count() == Contact.objects.count() == 1


def test_another_text_from_the_same_page_is_asked_about_and_then_sent() -> None:
    form = filled_in()
    Client().post(FORM, form)
    page = Client().post(FORM, form | {"text": "En sak till."})
    assert page.status_code == 409
    again = {name: page.context["form"][name].value() for name in form}
    assert again["text"] == "En sak till."
    Client().post(FORM, again)
    assert AccessibilityReport.objects.count() == 2


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"text": " "}, "Fältet måste fyllas i"),
        ({"text": "Jag heter 19811228-9874."}, "personnummer"),
        ({"email": "ingen adress"}, "Fyll i en giltig e-postadress"),
        ({"website": "https://example.org"}, "Töm det här fältet"),
    ],
)
def test_what_is_wrong_stands_at_its_field_and_nothing_is_lost(typed: dict[str, str], says: str) -> None:
    page = send(**{"page": "Startsidan", **typed})
    assert page.status_code == 200
    assert says in str(page.context["form"].errors[next(iter(typed))])
    assert "Startsidan" in page.content.decode()
    assert not AccessibilityReport.objects.exists()


def test_whoever_is_too_fast_only_presses_again(settings: Any) -> None:
    settings.IDEA_SHORTEST_SECONDS = 4
    page = send()
    assert page.context["notice"]
    assert page.context["form"]["text"].value() == WORDS
    settings.IDEA_SHORTEST_SECONDS = 0
    form = page.context["form"]
    Client().post(FORM, {name: form[name].value() for name in form.fields})
    assert AccessibilityReport.objects.get().text == WORDS


def test_too_much_is_not_taken_but_not_lost(settings: Any) -> None:
    settings.IDEA_LIMITS = settings.IDEA_LIMITS | {"sent": "1/h/ip"}
    send()
    page = send(text="Den andra.")
    assert (page.status_code, page["Retry-After"]) == (429, "600")
    assert page.context["form"]["text"].value() == "Den andra."


def test_the_version_that_was_read_is_the_one_that_is_kept() -> None:
    form, first = filled_in(), told()
    InformationText.objects.create(kind="report", version=2, body="Nytt.")
    Client().post(FORM, form)
    assert AccessibilityReport.objects.get().informed_by == first
    Client().post(FORM, filled_in())
    assert AccessibilityReport.objects.filter(informed_by__version=2).count() == 1


@pytest.mark.parametrize("version", ["", "7", "-1", "x", "9" * 30])
def test_a_version_that_never_was_is_shown_anew(version: str) -> None:
    page = send(information=version)
    assert page.status_code == 200
    assert not AccessibilityReport.objects.exists()


@pytest.mark.parametrize(
    ("asked", "page"),
    [
        ("?sida=/dialoger/", "/dialoger/"),
        ("?sida=/dialoger/bank/", "/dialoger/bank/"),
        ("?sida=//example.org/", ""),
        ("?sida=https://example.org/", ""),
        ("?sida=/arbete/", ""),
        ("?sida=/finns/inte/", ""),
        (f"?sida=/kalender/{'a' * 43}.ics", ""),
        ("?sida=/" + "a" * 400, ""),
        ("", ""),
    ],
)
def test_the_page_one_came_from_is_filled_in_and_nothing_else(asked: str, page: str) -> None:
    assert Client().get(FORM + asked).context["form"]["page"].value() == page


@pytest.mark.parametrize(
    ("referrer", "page"),
    [
        ("http://testserver/sa-funkar-det/", "/sa-funkar-det/"),
        ("http://elsewhere/sa-funkar-det/", ""),
        (f"http://testserver/kalender/{'a' * 43}.ics", ""),
    ],
)
def test_the_link_in_the_footer_needs_no_address_of_its_own(referrer: str, page: str) -> None:
    shown = Client().get(FORM, headers={"referer": referrer})
    assert shown.context["form"]["page"].value() == page


@pytest.mark.parametrize(
    "change", ["UPDATE dialogs_accessibilityreport SET text = '-'", "DELETE FROM dialogs_accessibilityreport"]
)
def test_a_report_never_changes_and_never_vanishes(change: str) -> None:
    reported()
    with refused("I4"):
        sql(change)
