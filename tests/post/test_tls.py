"""A line that cannot be made safe carries nothing: the mail waits, with a code that says why."""

import smtplib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dialogs.post import Line, Result
from tools.devstack.mail_sink import Sink

from .test_line import PEOPLE, letter, post, results
from .tls_sink import TlsSink, certify, running

#: What a client says of whom it writes to.
TELLING = {"MAIL", "RCPT", "DATA"}


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return certify(tmp_path_factory.mktemp("tls") / "both.pem")


@pytest.fixture(params=["starttls", "at once"])
def safe(request: pytest.FixtureRequest, certificate: Path, settings: Any) -> Iterator[TlsSink]:
    at_once = request.param == "at once"
    with running(certificate, at_once=at_once) as sink:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", sink.port, 1
        settings.EMAIL_USE_TLS, settings.EMAIL_USE_SSL = not at_once, at_once
        yield sink


def told_in_clear(sink: TlsSink) -> set[str]:
    return {verb for verb, in_clear in sink.heard if in_clear} & TELLING


def test_a_certificate_that_nobody_signed_is_not_believed(safe: TlsSink) -> None:
    assert results(post()) == [("temporary", "SSLCertVerificationError", True)]
    assert {verb for verb, _ in safe.heard} & TELLING == set()
    assert safe.kept() == []


def test_control_one_that_is_trusted_is(
    safe: TlsSink, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    assert results(post()) == [("ok", "", False)] * 3
    assert (len(safe.kept()), told_in_clear(safe)) == (3, set())
    assert {verb for verb, in_clear in safe.heard if not in_clear} >= TELLING


@pytest.mark.parametrize("safe", ["starttls"], indirect=True)
@pytest.mark.parametrize(
    ("offers", "code"), [(True, "454"), (False, "SMTPNotSupportedError")], ids=["refused", "not offered"]
)
def test_without_starttls_nothing_is_said(safe: TlsSink, offers: bool, code: str) -> None:
    safe.offers, safe.refuses = offers, True
    assert results(post()) == [("temporary", code, True)]
    assert {verb for verb, _ in safe.heard} & TELLING == set()


@pytest.mark.parametrize("safe", ["starttls"], indirect=True)
def test_a_line_left_half_open_carries_no_other_mail(
    safe: TlsSink, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What went wrong is no fault of the server's, so the next mail is tried: not over the same line.

    Older versions of Django did: it stays a test of the one that we build on.
    """
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    known, fails = smtplib.SMTP.starttls, iter([True, False])

    def starttls(self: smtplib.SMTP, **how: Any) -> Any:
        if next(fails):
            raise ValueError
        return known(self, **how)

    monkeypatch.setattr(smtplib.SMTP, "starttls", starttls)
    assert results(post(PEOPLE[:2])) == [("temporary", "ValueError", False), ("ok", "", False)]
    assert (len(safe.kept()), told_in_clear(safe)) == (1, set())


def test_tls_at_once_towards_a_server_that_speaks_in_clear(sink: Sink, settings: Any) -> None:
    settings.EMAIL_USE_SSL = True
    with Line() as line:
        (outcome,) = line.send(PEOPLE[:1], letter)
    assert (outcome.result, outcome.server_is_away) == (Result.TEMPORARY, True)
    assert outcome.code in ("SSLError", "TimeoutError")
    assert sink.kept() == []
