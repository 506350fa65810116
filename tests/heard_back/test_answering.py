"""One answer a question, whoever follows its links, and nobody can tell whose it is (I13, I14)."""

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from dialogs.heard_back import answer
from dialogs.models import HeardBack, HeardBackAnswer, PrivacyAct
from dialogs.retention.erasing import erase_comments
from dialogs.secret_link import token_of
from tests.dialogs.law.database import refused, settle, sql
from tests.journeys import Journey
from tests.people import Town

from .asked import address, answered_by_mail, erase, four_weeks_later, questions_come


@pytest.fixture
def question(begun: Town, journey: Journey) -> HeardBack:
    answered_by_mail(journey)
    questions_come(four_weeks_later())
    return HeardBack.objects.get()


def test_reading_the_page_answers_nothing(question: HeardBack, client: Client) -> None:
    for query in ("", "?svar=ja", "?svar=delvis", "?svar=nej", "?svar=kanske"):
        page = client.get(address(question) + query)
        assert page.status_code == 200
        assert page.text.count("checked") == (query in ("?svar=ja", "?svar=delvis", "?svar=nej"))
        client.head(address(question) + query)
    assert not HeardBackAnswer.objects.exists()
    assert not HeardBack.objects.get().answered


def test_it_is_answered_without_login_cookie_or_script(question: HeardBack) -> None:
    client = Client(enforce_csrf_checks=True)
    sent = client.post(address(question), {"svar": "partly", "kommentar": "Jag hittade\r\ninte sidan."})
    assert (sent.status_code, sent["Location"]) == (302, address(question))
    given = HeardBackAnswer.objects.get()
    assert (given.answer, given.comment) == ("partly", "Jag hittade\ninte sidan.")
    assert given.dialog_id == question.dialog_id
    thanks = client.get(address(question))
    assert "Tack, vi har ditt svar" in thanks.text
    assert '<form method="post" novalidate' not in thanks.text
    assert not client.cookies
    assert thanks["Cache-Control"].count("no-store")
    assert thanks["X-Robots-Tag"] == "noindex"


def test_a_second_answer_changes_nothing(question: HeardBack, client: Client) -> None:
    for svar in ("yes", "no", "", "trams"):
        assert client.post(address(question), {"svar": svar}).status_code == 302
    assert HeardBackAnswer.objects.get().answer == "yes"
    assert answer(question, answer="no") is False, "nor by whoever read the question before it was answered"


WRONG = {
    "no answer": ({}, "Välj Ja, Delvis eller Nej."),
    "another answer": ({"svar": "kanske"}, "kanske"),
    "too long": ({"svar": "no", "kommentar": "x" * 501}, "500"),
    "a personal number": (
        {"svar": "no", "kommentar": "Jag är 19121212-1212."},
        "ser ut som ett personnummer",
    ),
    "a zero byte": ({"svar": "no", "kommentar": "a\0b"}, "kommentar"),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_is_wrong_stands_at_its_field_and_nothing_typed_is_lost(
    question: HeardBack, client: Client, what: str
) -> None:
    typed, said = WRONG[what]
    page = client.post(address(question), typed)
    assert page.status_code == 200
    assert said in page.text
    assert "field--wrong" in page.text
    assert not HeardBackAnswer.objects.exists()
    assert typed.get("kommentar", "").replace("\0", "") in page.text.replace("\0", "")


def test_what_was_never_signed_here_is_not_there(question: HeardBack, client: Client) -> None:
    never = client.get(f"/fick-du-veta/{'0' * 32}.{'a' * 43}/")
    other = client.get(f"/fick-du-veta/{token_of('another-use', question.pk)}/")
    assert (never.status_code, other.status_code) == (404, 404)
    assert client.post(f"/fick-du-veta/{'0' * 32}.{'a' * 43}/", {"svar": "yes"}).status_code == 404
    assert client.get(f"/fick-du-veta/{question.pk}/").status_code == 404
    assert client.put(address(question)).status_code == 405


def test_an_answer_outlives_the_contact_and_leads_to_nobody(question: HeardBack, client: Client) -> None:
    client.post(address(question), {"svar": "yes"})
    erase()
    assert HeardBackAnswer.objects.get().answer == "yes"
    assert "Tack, vi har ditt svar" in client.get(address(question)).text
    keys = {field.related_model for field in HeardBackAnswer._meta.get_fields() if field.is_relation}
    assert keys == {type(question.dialog)}, "of its case, and of nothing else"
    moments = {field.name for field in HeardBack._meta.fields if "Date" in field.get_internal_type()}
    assert moments == {"created_at", "claimed_until", "next_try_at", "sent_at"}, "not when it was answered"


def test_who_was_erased_before_they_answered_may_answer_still(question: HeardBack, client: Client) -> None:
    erase()
    assert client.post(address(question), {"svar": "no"}).status_code == 302
    assert HeardBackAnswer.objects.get().answer == "no"


def test_the_function_refuses_what_is_no_answer(question: HeardBack) -> None:
    with pytest.raises(ValidationError):
        answer(question, answer="kanske")
    assert not HeardBack.objects.get().answered


REFUSED = {
    "gone": ("I4", "DELETE FROM dialogs_heardbackanswer"),
    "turned": ("I4", "UPDATE dialogs_heardbackanswer SET answer = 'no'"),
    "rewritten": ("I4", "UPDATE dialogs_heardbackanswer SET comment = 'Annat'"),
    "twice": (
        "I8",
        "INSERT INTO dialogs_heardbackanswer (id, dialog_id, answer, answered_on, comment) "
        "SELECT gen_random_uuid(), dialog_id, answer, answered_on, comment FROM dialogs_heardbackanswer",
    ),
}


@pytest.mark.parametrize("what", REFUSED)
def test_the_database_keeps_what_was_answered(question: HeardBack, what: str) -> None:
    answer(question, answer="yes", comment="Tack!")
    settle()
    rule, statement = REFUSED[what]
    with refused(rule):
        sql(statement)


def test_a_comment_can_be_erased(question: HeardBack) -> None:
    """Nothing else of the answer goes with it. With what: tests/retention/test_erased_words.py."""
    answer(question, answer="yes", comment="Tack!")
    written = HeardBackAnswer.objects.get()
    assert erase_comments([written.pk], PrivacyAct.Rule.WORDS) == 1
    left = HeardBackAnswer.objects.get()
    assert (left.answer, left.answered_on, left.comment) == ("yes", written.answered_on, "")
