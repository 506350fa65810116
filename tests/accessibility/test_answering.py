"""A report is answered once, by those who answer for the service, and its sender is told by mail."""

from typing import Any

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from dialogs.accessibility import answer
from dialogs.accessibility.post import ReportAnswers
from dialogs.models import AccessibilityReport, Contact, PrivacyAct, ReportAnswer
from dialogs.post import deliver
from dialogs.retention import erase_contacts
from dialogs.retention.erasing import erase_reports
from tests.barriers import reported
from tests.dialogs.law.database import refused, sql
from tests.journeys import DAY
from tests.notices.reading import text_of
from tests.people import Town

BO = "bo@example.org"


def page_of(report: AccessibilityReport) -> str:
    return reverse("staff:accessibility_report", args=[report.pk])


def at(person: Any) -> Client:
    client = Client()
    client.force_login(person)
    return client


def test_the_strategist_finds_it_among_her_duties_until_it_is_answered(town: Town) -> None:
    report, strategist = reported(), at(town.strateg)
    assert "1 anmälan om tillgänglighet väntar" in strategist.get("/arbete/").content.decode()
    strategist.post(page_of(report), {"text": "Vi har rättat knappen."})
    assert "anmälan om tillgänglighet" not in strategist.get("/arbete/").content.decode()
    shown = strategist.get(page_of(report)).content.decode()
    assert "Vi har rättat knappen." in shown
    assert "<textarea" not in shown


def test_an_erased_one_says_so_and_shows_that_it_was_answered(town: Town) -> None:
    report, strategist = reported("Knappen syns inte."), at(town.strateg)
    answer(report, town.strateg, "Vi har rättat knappen.")
    assert erase_reports([report.pk], PrivacyAct.Rule.WORDS) == 1
    listed = strategist.get("/arbete/tillganglighet/").content.decode()
    assert "En anmälan vars text är gallrad" in listed
    shown = strategist.get(page_of(report)).content.decode()
    assert "Anmälan och vårt svar gallrades" in shown
    assert f"{town.strateg}, " in shown
    assert "nappen" not in listed + shown


def test_others_do_not_even_see_that_there_is_one(town: Town) -> None:
    reported()
    for person in (town.handlaggare, town.sekreterare, town.fortroendevald):
        assert "anmälan om tillgänglighet" not in at(person).get("/arbete/").content.decode()
        assert at(person).get("/arbete/tillganglighet/").status_code == 403


def test_the_unanswered_come_first_the_oldest_on_top(town: Town) -> None:
    for words in ("första", "andra", "tredje"):
        reported(words)
    answer(AccessibilityReport.objects.get(text="första"), town.strateg, "Klart.")
    page = at(town.administrator).get("/arbete/tillganglighet/").context["page"]
    assert [report.text for report in page] == ["andra", "tredje", "första"]


def test_the_list_costs_the_same_however_many_there_are(
    town: Town, django_assert_max_num_queries: Any
) -> None:
    for number in range(30):
        report = reported(f"Nummer {number}.")
        if number % 2:
            answer(report, town.strateg, "Klart.")
    strategist = at(town.strateg)
    with django_assert_max_num_queries(7):
        strategist.get("/arbete/tillganglighet/")


def test_the_sender_is_told_once_and_then_has_their_days(town: Town, settings: Any) -> None:
    report, today = reported(email=BO), timezone.localdate()
    for _ in range(2):
        answer(report, town.strateg, "Vi har rättat knappen.")
        deliver([ReportAnswers(today)], 20)
    (sent,) = mail.outbox
    assert sent.to == [BO]
    told = text_of(sent)  # type: ignore[arg-type]
    assert "Vi har rättat knappen." in told
    assert report.text in told
    assert Contact.objects.get().erase_after == today + settings.CONTACT_KEPT_DAYS * DAY


def test_nobody_is_mailed_who_left_no_address_or_is_erased(town: Town) -> None:
    without, erased = reported(), reported("En sak till.", email=BO)
    for report in (without, erased):
        answer(report, town.strateg, "Klart.")
    erase_contacts([erased.contact.pk], PrivacyAct.Rule.ASKED)
    deliver([ReportAnswers(timezone.localdate())], 20)
    assert mail.outbox == []
    assert set(ReportAnswer.objects.values_list("mail", flat=True)) == {"none"}


def test_a_second_answer_is_refused_with_its_words_kept(town: Town) -> None:
    report = reported()
    answer(report, town.administrator, "Den första.")
    page = at(town.strateg).post(page_of(report), {"text": "Den andra."})
    assert page.status_code == 409
    assert "Den andra." in page.content.decode()
    assert ReportAnswer.objects.get().text == "Den första."
    with pytest.raises(ValidationError):
        answer(report, town.strateg, "Den andra.")


def test_only_those_who_answer_for_the_service_answer(town: Town) -> None:
    with pytest.raises(PermissionDenied):
        answer(reported(), town.handlaggare, "Nej.")


def test_an_answer_says_something(town: Town) -> None:
    report = reported()
    page = at(town.strateg).post(page_of(report), {"text": "  "})
    assert page.context["form"].errors["text"]
    assert not ReportAnswer.objects.exists()


CHANGES = {
    "gone": ("I8", "DELETE FROM dialogs_reportanswer"),
    "reworded": ("I4", "UPDATE dialogs_reportanswer SET text = '-'"),
    "another's": ("I4", "UPDATE dialogs_reportanswer SET contact_id = (SELECT max(id) FROM dialogs_contact)"),
    "unsent": ("I8", "UPDATE dialogs_reportanswer SET mail = 'waiting', sent_at = NULL"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_an_answer_stays_as_it_was_sent(town: Town, change: str) -> None:
    answer(reported(email=BO), town.strateg, "Klart.")
    deliver([ReportAnswers(timezone.localdate())], 20)
    reported("En sak till.", email="kim@example.org")
    rule, statement = CHANGES[change]
    with refused(rule):
        sql(statement)
