"""People's own words that are part of no case go by plan, with an act, and in no other way (I4, I13)."""

import datetime
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from dialogs.accessibility import answer
from dialogs.models import (
    AccessibilityReport,
    Contact,
    HeardBackAnswer,
    IncomingIdea,
    PrivacyAct,
    ReportAnswer,
    State,
)
from dialogs.triage import dismiss, refer
from tests.barriers import reported
from tests.dialogs.law.database import refused, settle, sql
from tests.hearing import answered
from tests.journeys import DAY, Journey
from tests.participation.lists import BO
from tests.people import Town
from tests.triage.ideas import came

from .owing import erased

TODAY = timezone.localdate


def test_the_words_of_an_idea_that_led_nowhere_go_after_two_years(begun: Town) -> None:
    ago = timezone.now() - datetime.timedelta(days=3 * 365)
    old, rude = came("Gungan", received_at=ago, email=""), came("Köp nu", received_at=ago, email="")
    waiting = came("Väntar", received_at=ago, email="")
    recent = came("Bänken", email="")
    by = begun.handlaggare
    away: dict[str, Any] = {"kind": "fault_report", "referred_to": "felanmälan", "answer": "Tack!"}
    refer(old, by=by, at=ago, **away)
    dismiss(rude, by=by, at=ago)
    refer(recent, by=by, **away)
    assert erased(TODAY()) == 2
    assert erased(TODAY()) == 0
    gone = IncomingIdea.objects.exclude(erased_at=None)
    assert set(gone.values_list("title", "text", "place", "answer")) == {("", "", "", "")}
    assert {idea.pk for idea in gone} == {old.pk, rude.pk}
    assert set(gone.values_list("outcome", "referred_to")) == {("referred", "felanmälan"), ("dismissed", "")}
    act = PrivacyAct.objects.get()
    assert (act.data, act.rule, act.count) == ("idea", "words", 2)
    assert act.plan == "Förslag till dokumenthanteringsplan"
    assert IncomingIdea.objects.get(pk=waiting.pk).title == "Väntar"


def test_the_words_stay_while_their_sender_is_kept(begun: Town) -> None:
    ago = timezone.now() - datetime.timedelta(days=3 * 365)
    idea = came("Gungan", received_at=ago)
    refer(idea, by=begun.handlaggare, at=ago, kind="fault_report", referred_to="x", answer="Tack!")
    assert erased(TODAY()) == 0
    assert Contact.objects.exists(), "the answer has not gone out"


def test_a_report_and_its_answer_go_two_years_after_the_answer(begun: Town) -> None:
    old, late, recent, _waiting = (reported(text) for text in ("Gammal", "På väg", "Ny", "Väntar"))
    for report, days in ((old, 3 * 365), (late, 3 * 365), (recent, 0)):
        with time_machine.travel(timezone.now() - days * DAY, tick=False):
            answer(report, begun.strateg, f"Svar: {report.text}")
    ReportAnswer.objects.filter(report=late).update(mail="waiting")
    assert erased(TODAY()) == 1
    assert erased(TODAY()) == 0
    gone = AccessibilityReport.objects.exclude(erased_at=None).get()
    assert (gone.pk, gone.text, gone.page, gone.answer.text) == (old.pk, "", "", "")
    assert gone.answer.erased_at == gone.erased_at
    act = PrivacyAct.objects.get()
    assert (act.data, act.rule, act.count) == ("report", "words", 1)
    assert set(AccessibilityReport.objects.values_list("text", flat=True)) == {"", "På väg", "Ny", "Väntar"}


def test_a_report_stays_while_its_sender_is_kept(begun: Town) -> None:
    with time_machine.travel(timezone.now() - 3 * 365 * DAY, tick=False):
        answer(reported(email=BO), begun.strateg, "Rättat.")
    ReportAnswer.objects.update(mail="failed")
    assert erased(TODAY()) == 0


def test_a_comment_goes_after_two_years_and_its_answer_stays(begun: Town, journey: Journey) -> None:
    case = journey.to(State.COMPLETED).dialog
    for comment, days in (("Gammal", 3 * 365), ("Ny", 0)):
        with time_machine.travel(timezone.now() - days * DAY, tick=False):
            answered(case, "no", comment=comment)
    assert erased(TODAY()) == 1
    assert erased(TODAY()) == 0
    kept_answers = HeardBackAnswer.objects.values_list("answer", "comment").order_by("comment")
    assert list(kept_answers) == [("no", ""), ("no", "Ny")]
    act = PrivacyAct.objects.get()
    assert (act.data, act.rule, act.count) == ("comment", "words", 1)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE dialogs_incomingidea SET title='', text='', place='', answer='', erased_at=now()",
        "UPDATE dialogs_accessibilityreport SET text='', page='', erased_at=now()",
        "UPDATE dialogs_reportanswer SET text='', erased_at=now()",
        "UPDATE dialogs_heardbackanswer SET comment=''",
    ],
)
def test_no_words_go_without_an_act(begun: Town, journey: Journey, statement: str) -> None:
    dismiss(came(email=""), by=begun.handlaggare)
    answer(reported(), begun.strateg, "Rättat.")
    answered(journey.to(State.COMPLETED).dialog, "no", comment="Nej!")
    with refused("I13"):
        sql(statement)
    PrivacyAct.objects.create(kind="erasure", rule="words", data="idea", count=1)
    sql(statement)
    settle()  # control: with one they go


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE dialogs_accessibilityreport SET text='Annat'",
        "UPDATE dialogs_accessibilityreport SET page='/annan/'",
        "UPDATE dialogs_accessibilityreport SET received_at=now() - interval '1 day'",
        "UPDATE dialogs_reportanswer SET text='Annat'",
        "DELETE FROM dialogs_accessibilityreport",
    ],
)
def test_a_report_and_its_answer_are_never_rewritten(begun: Town, statement: str) -> None:
    answer(reported(), begun.strateg, "Rättat.")
    with refused("I4"):
        sql(statement)


def test_what_was_erased_stays_so_and_what_waits_is_not_erased(begun: Town) -> None:
    reported()
    PrivacyAct.objects.create(kind="erasure", rule="words", data="report", count=1)
    erase = "UPDATE dialogs_accessibilityreport SET text='', page='', erased_at=now()"
    with refused("I13"):
        sql(erase)
    answer(AccessibilityReport.objects.get(), begun.strateg, "Rättat.")
    sql(erase)
    for statement in ("SET text='Åter', erased_at=NULL", "SET erased_at=now() + interval '1 day'"):
        with refused("I4"):
            sql(f"UPDATE dialogs_accessibilityreport {statement}")
