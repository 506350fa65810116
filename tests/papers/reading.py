"""Reading papers back with programs that are not ours: poppler for PDF, LibreOffice for Word files."""

import subprocess
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from committees.models import Person
from dialogs.models import Dialog
from dialogs.papers import CasePapers, Paper
from dialogs.permissions import Standing
from tests.journeys import Journey


def paper(journey: Journey, name: str, reader: Person | None = None) -> Paper:
    """A paper of the case as it is stored now."""
    dialog = Dialog.objects.get(pk=journey.dialog.pk)
    papers = CasePapers(dialog, journey.today)
    listed = papers.find(name, Standing.of(reader or journey.town.handlaggare, journey.today))
    assert listed, f"no {name} in {dialog.state}"
    return papers.build(listed)


def names(journey: Journey) -> list[str]:
    dialog = Dialog.objects.get(pk=journey.dialog.pk)
    standing = Standing.of(journey.town.handlaggare, journey.today)
    return [listed.name for listed in CasePapers(dialog, journey.today).listed(standing)]


def words(paper: Paper) -> str:
    """Everything that the paper says, however deep it lies."""

    def inner(value: object) -> str:
        if isinstance(value, tuple | list):
            return "\n".join(map(inner, value))
        return inner(tuple(vars(value).values())) if hasattr(value, "__dict__") else str(value)

    return inner(paper)


def flat(text: str) -> str:
    """Without lines, no-break spaces and the hyphens at the ends of lines."""
    return " ".join(text.replace("-\n", "").replace("\u00a0", " ").split())


def pdf_text(content: bytes) -> str:
    return _ask("pdftotext", "-layout", "-", "-", given=content)


def pdf_facts(content: bytes) -> dict[str, str]:
    lines = _ask("pdfinfo", "-", given=content).splitlines()
    return {name.strip(): value.strip() for name, _, value in (line.partition(":") for line in lines)}


def pdf_structure(content: bytes) -> str:
    return _ask("pdfinfo", "-struct", "-", given=content)


def pdf_structure_text(content: bytes) -> str:
    """The words alone, in the order in which they are read out."""
    lines = _ask("pdfinfo", "-struct-text", "-", given=content).splitlines()
    return "\n".join(line.strip()[1:-1] for line in lines if line.strip().startswith('"'))


def as_read_by_libreoffice(content: bytes) -> str:
    """The text of a Word file as another word processor understands it."""
    with TemporaryDirectory() as folder:
        Path(folder, "paper.docx").write_bytes(content)
        where = ["--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder, f"{folder}/paper.docx"]
        _ask("soffice", f"-env:UserInstallation=file://{_profile()}", "--headless", *where)
        return Path(folder, "paper.txt").read_text(encoding="utf-8-sig")


@cache
def _profile_folder() -> TemporaryDirectory[str]:
    return TemporaryDirectory(prefix="sd-libreoffice-", ignore_cleanup_errors=True)


def _profile() -> str:
    return _profile_folder().name


def _ask(*command: str, given: bytes = b"") -> str:
    done = subprocess.run(command, input=given, capture_output=True, check=True, timeout=120)
    return done.stdout.decode("utf-8", errors="replace")
