"""However much somebody sends, little more than the limit is kept on the way in."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import RequestFactory

from dialogs.documents import inspect

from . import files


def received(settings: Any, *contents: bytes) -> list[int]:
    typed = {f"file{number}": SimpleUploadedFile("a", content) for number, content in enumerate(contents)}
    request = RequestFactory().post("/", typed)
    sizes = [file.size for file in request.FILES.values()]
    request.close()
    return sizes


@pytest.fixture(autouse=True)
def limit(settings: Any) -> None:
    settings.DOCUMENT_MOST_BYTES = 100_000


def test_the_rest_falls_to_the_floor(settings: Any) -> None:
    assert received(settings, b"a" * 99_999) == [99_999]
    assert received(settings, b"a" * 5_000_000) == [100_001]
    # The files of one request share the room.
    assert sum(received(settings, b"a" * 90_000, b"b" * 90_000)) == 100_001


def test_one_byte_over_the_limit_is_refused(settings: Any) -> None:
    whole = files.pdf()
    settings.DOCUMENT_MOST_BYTES = len(whole)
    assert inspect(SimpleUploadedFile("a", whole), "").kind == "pdf"
    settings.DOCUMENT_MOST_BYTES = len(whole) - 1
    with pytest.raises(ValidationError) as refusal:
        inspect(SimpleUploadedFile("a", whole), "")
    assert refusal.value.code == "size"
