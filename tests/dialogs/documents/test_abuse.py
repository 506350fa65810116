"""Every file of the abuse set is refused with words, or kept with its sting drawn."""

import io
import zipfile
from collections import Counter

import pikepdf
import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from dialogs.documents import Inspected, inspect
from dialogs.documents.refusals import REASONS
from dialogs.models.document import Kind

from .abuse import ROWS
from .abuse.row import Row


def all_that_is_in(content: bytes, kind: Kind) -> bytes:
    """Everything unpacked, so that nothing can hide by being packed."""
    if kind == Kind.PDF:
        out = io.BytesIO()
        with pikepdf.open(io.BytesIO(content)) as pdf:
            pdf.save(out, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.generalized)
        return content + out.getvalue()
    if kind in (Kind.DOCX, Kind.ODT, Kind.XLSX):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return content + b"".join(archive.read(name) for name in archive.namelist())
    return content


def verdict(row: Row) -> tuple[str, Inspected | None]:
    upload = SimpleUploadedFile("x", row.make())
    upload._name = row.name  # past the first cleaning, which is Django's
    try:
        kept = inspect(upload, "Karta")
    except ValidationError as refusal:
        return str(refusal.code), None
    return f"kept as {kept.kind}", kept


@pytest.mark.parametrize("row", ROWS, ids=lambda row: ascii(f"{row.what}, {row.name[:20]}"))
def test_each_meets_its_verdict(row: Row) -> None:
    found, kept = verdict(row)
    assert found == row.verdict
    if kept is None:
        return
    inside = all_that_is_in(kept.content, kept.kind)
    assert [sting for sting in row.gone if sting in inside] == []
    assert kept.has_hidden_parts is row.hides
    if row.called:
        assert kept.name == row.called


def test_the_stings_were_there() -> None:
    """Else it would prove nothing that they are gone."""
    for row in ROWS:
        if row.gone:
            inside = all_that_is_in(row.make(), Kind(row.verdict.split()[-1]))
            assert any(sting in inside for sting in row.gone), row.what


def test_there_are_many_and_each_reason_has_its_file() -> None:
    assert len(ROWS) >= 120
    assert max(Counter((row.what, row.name) for row in ROWS).values()) == 1
    refused = {row.verdict for row in ROWS} - {f"kept as {kind}" for kind in Kind}
    # Size and virus are tried in their own tests: they are about settings, not about what is in a file.
    assert refused == set(REASONS) - {"size", "infected", "unscanned"}
