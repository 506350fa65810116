"""Mails over one connection to a real server that answers, refuses, hangs and hangs up."""

import logging
import smtplib
from email import message_from_bytes, policy
from typing import Any

import pytest

from dialogs.post import Line, Message, Outcome, Result
from dialogs.post.verdict import judge
from tools.devstack.mail_sink import Manner, Sink

PEOPLE = ["anna@example.org", "bo@example.org", "cia@example.org"]


def letter(to: str) -> Message:
    told = {
        "heading": "Skriv återkoppling",
        "said": "I dag.",
        "case": "Ärende",
        "action": "Skriv",
        "why": "Du.",
    }
    context = {
        "told": told,
        "name": "Anna",
        "link": "https://x.example/",
        "choices": "https://x.example/val/",
    }
    return Message(to, f"<1-{to}>", "Återkoppling – Malmparken", "notice", context)


def post(people: list[str] = PEOPLE, write: Any = letter) -> list[Outcome[str]]:
    with Line() as line:
        return list(line.send(people, write))


def results(done: list[Outcome[str]]) -> list[tuple[str, str, bool]]:
    return [(one.result, one.code, one.server_is_away) for one in done]


def test_all_go_over_one_connection(sink: Sink) -> None:
    assert results(post()) == [("ok", "", False)] * 3
    assert [kept.recipients for kept in sink.kept()] == [(one,) for one in PEOPLE]
    assert sink.connections == 1


def test_a_letter_is_text_and_html_under_its_own_name(sink: Sink) -> None:
    post(PEOPLE[:1])
    message = message_from_bytes(sink.kept()[0].content, policy=policy.default)
    assert message["Message-ID"] == "<1-anna@example.org>"
    assert message["Subject"] == "Återkoppling – Malmparken"
    assert message["Auto-Submitted"] == "auto-generated"
    assert [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "text/html"]


@pytest.mark.parametrize(
    ("manner", "answer"),
    [
        (Manner.LATER, ("temporary", "451", False)),
        (Manner.UNKNOWN, ("permanent", "550", False)),
        (Manner.REFUSES_CONTENT, ("permanent", "554", False)),
        (Manner.DROPS, ("temporary", "SMTPServerDisconnected", False)),
    ],
)
def test_what_befalls_one_harms_no_other(sink: Sink, manner: Manner, answer: tuple[str, str, bool]) -> None:
    sink.towards[PEOPLE[1]] = manner
    assert results(post()) == [("ok", "", False), answer, ("ok", "", False)]


def test_hung_up_on_after_the_message_it_may_have_arrived(sink: Sink) -> None:
    """So it is sent again, under the same name."""
    sink.towards[PEOPLE[0]] = Manner.DROPS
    post(PEOPLE[:1])
    sink.towards.clear()
    post(PEOPLE[:1])
    names = {message_from_bytes(kept.content)["Message-ID"] for kept in sink.kept()}
    assert (len(sink.kept()), len(names)) == (2, 1)


@pytest.mark.parametrize(("manner", "code"), [(Manner.BUSY, "421"), (Manner.SILENT, "TimeoutError")])
def test_a_server_that_is_away_is_asked_once(sink: Sink, manner: Manner, code: str) -> None:
    sink.manner = manner
    assert results(post()) == [("temporary", code, True)]
    assert sink.connections == 1


def test_a_refused_connection_is_a_server_that_is_away(sink: Sink, settings: Any) -> None:
    settings.EMAIL_PORT = 1
    assert results(post()) == [("temporary", "ConnectionRefusedError", True)]


def test_our_own_fault_is_nobodys_for_good(sink: Sink, settings: Any) -> None:
    """The server does not know of logins: nothing can be sent until somebody mends the settings."""
    settings.EMAIL_HOST_USER, settings.EMAIL_HOST_PASSWORD = "dialog", "hemligt"
    assert results(post()) == [("temporary", "SMTPNotSupportedError", True)]
    refused = smtplib.SMTPAuthenticationError(535, b"no")
    assert judge(refused) == (Result.TEMPORARY, "535")


def test_one_that_cannot_be_written_harms_no_other(sink: Sink) -> None:
    def write(to: str) -> Message:
        return letter(to) if to != PEOPLE[1] else letter({}[to])

    assert results(post(write=write)) == [
        ("ok", "", False),
        ("temporary", "KeyError", False),
        ("ok", "", False),
    ]


@pytest.mark.parametrize("break_", ["\n", "\r\n", "\r", "\x0b", "\x85", "\u2028"])
def test_a_subject_begins_no_header(sink: Sink, break_: str) -> None:
    subject = f"Titel{break_}Bcc: alla@example.org{break_}{break_}Hej"
    done = post(PEOPLE[:1], lambda to: Message(to, "<x@y>", subject, "notice", letter(to).context))
    assert done[0].result == "ok"
    (kept,) = sink.kept()
    assert kept.recipients == (PEOPLE[0],)
    message = message_from_bytes(kept.content, policy=policy.default)
    assert message["Bcc"] is None
    assert message["Subject"] == "Titel Bcc: alla@example.org Hej"


def test_the_log_names_nobody(sink: Sink, caplog: pytest.LogCaptureFixture) -> None:
    sink.manner = Manner.UNKNOWN
    with caplog.at_level(logging.DEBUG):
        post()
    assert "550" in caplog.text
    assert not any(word in caplog.text for word in ("example.org", "Malmparken", "Skriv"))


def test_half_a_message_is_not_kept(sink: Sink) -> None:
    """The control of the sink: who is killed while sending has sent nothing."""
    client = smtplib.SMTP("127.0.0.1", sink.port)
    client.mail("a@example.org")
    client.rcpt("b@example.org")
    client.putcmd("data")
    assert client.getreply()[0] == 354
    client.send(b"Subject: half\r\n\r\nhal")
    client.close()
    post(PEOPLE[:1])
    assert len(sink.kept()) == 1
