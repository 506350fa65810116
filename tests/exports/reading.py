"""Files read back with programs that are not ours: Python's csv, openpyxl, LibreOffice."""

import csv
import subprocess
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

from django.http import HttpResponse
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

#: As a Swedish Excel opens it: semicolon, quotes, UTF-8, from line 1, in Swedish; days and numbers as such.
SWEDISH_CSV = "CSV:59,34,76,1,,1053,false,true"


def body(response: HttpResponse) -> bytes:
    assert response.status_code == 200
    return b"".join(response.streaming_content) if response.streaming else response.content  # type: ignore[attr-defined]


def csv_rows(content: bytes) -> list[list[str]]:
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.endswith(b"\r\n")
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def book(content: bytes) -> Workbook:
    return load_workbook(BytesIO(content))


def sheet_rows(sheet: Any) -> list[list[Any]]:
    return [[as_day(value) for value in row] for row in sheet.iter_rows(values_only=True)]


def as_day(value: Any) -> Any:
    """openpyxl reads every day as a midnight."""
    return value.date() if hasattr(value, "date") else value


def as_typed(value: Any) -> str:
    """A cell as it stands in our CSV."""
    if value is None:
        return ""
    return str(value).replace(".", ",") if isinstance(value, float) else str(value)


def through_libreoffice(folder: Path, name: str, content: bytes) -> Workbook:
    """The file as LibreOffice understands it, saved by LibreOffice."""
    (folder / name).write_bytes(content)
    out = folder / f"{name}-read"
    how = ["--infilter=" + SWEDISH_CSV] if name.endswith("csv") else []
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", *how, "--convert-to", "xlsx", "--outdir", str(out)]
    subprocess.run([*command, str(folder / name)], check=True, capture_output=True, timeout=120)
    return load_workbook(next(out.iterdir()))
