"""The virus check refuses what it finds something in, and everything while it is silent."""

import logging
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from dialogs.documents import inspect

from . import files
from .clamd import clamd

VIRUS = b"/MediaBox"  # what is looked for in these tests


def verdict(content: bytes) -> str:
    try:
        return inspect(SimpleUploadedFile("anna-andersson.pdf", content), "Karta").kind
    except ValidationError as refusal:
        return str(refusal.code)


@pytest.fixture
def socket(settings: Any, tmp_path: Path) -> Path:
    settings.CLAMAV_SOCKET, settings.CLAMAV_TIMEOUT = str(tmp_path / "clamd"), 0.3
    return tmp_path


def test_without_a_scanner_files_are_taken_in() -> None:
    assert verdict(files.pdf()) == "pdf"


def test_a_clean_file_is_taken_in_as_it_came_to_the_scanner(socket: Path) -> None:
    content = files.pdf()
    with clamd(socket) as scanner:
        assert verdict(content) == "pdf"
        assert scanner.received == content


def test_what_is_found_is_refused_and_logged_without_content_or_name(
    socket: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING), clamd(socket, finds=VIRUS):
        assert verdict(files.pdf()) == "infected"
    assert "Eicar-Test-Signature" in caplog.text
    assert "MediaBox" not in caplog.text
    assert "anna" not in caplog.text


@pytest.mark.parametrize(
    "answer",
    [b"", b"stream: Can't allocate memory ERROR\n", b"nonsense", b"INSTREAM size limit exceeded. ERROR\n"],
)
def test_without_a_verdict_nothing_is_taken_in(
    socket: Path, answer: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    with clamd(socket, answer=answer):
        assert verdict(files.pdf()) == "unscanned"
    assert "virus check" in caplog.text


def test_a_scanner_that_is_not_there_lets_nothing_in(socket: Path) -> None:
    assert verdict(files.pdf()) == "unscanned"


def test_a_scanner_on_another_machine(settings: Any) -> None:
    settings.CLAMAV_HOST, settings.CLAMAV_PORT = "127.0.0.1", 1  # nobody listens there
    assert verdict(files.pdf()) == "unscanned"
