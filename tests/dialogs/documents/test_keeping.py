"""The check of the files sees what is missing, changed or left behind."""

import os
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from dialogs.models import Document, State
from tests.journeys import Journey


@pytest.fixture
def document(journey: Journey, settings: Any, tmp_path: Path) -> Document:
    settings.MEDIA_ROOT = tmp_path
    return journey.to(State.IDEA).keep_document()


def check(*options: str) -> int:
    try:
        call_command("check_documents", *options)
    except SystemExit as ended:
        return int(str(ended.code))
    return 0


def test_all_is_well(document: Document) -> None:
    assert check() == 0


def test_a_file_that_is_gone_or_changed_is_told(
    document: Document, capsys: pytest.CaptureFixture[str]
) -> None:
    place = Path(document.file.path)
    place.chmod(0o600)
    place.write_bytes(b"%PDF+")
    assert check() == 1
    assert f"{document.uuid}: Filen är inte den som sparades" in capsys.readouterr().err
    place.unlink()
    assert check() == 1
    assert f"{document.uuid}: Filen saknas" in capsys.readouterr().err


def test_a_file_that_nobody_needs_is_told_and_tidied(document: Document, tmp_path: Path) -> None:
    stray = tmp_path / "ab" / "abcd"
    stray.parent.mkdir(exist_ok=True)
    stray.write_bytes(b"x")
    assert check() == 0  # it may be on its way in
    os.utime(stray, (0, 0))
    assert check() == 1
    assert check("--tidy") == 0
    assert not stray.exists()
    assert Path(document.file.path).exists()
