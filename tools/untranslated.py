"""Every English text of the interface has a Swedish one, and the compiled catalogue is the written one.

The texts are collected with Django's own makemessages, in a copy: the real catalogue is only read.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import polib

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = Path("sollentuna_dialog/locale/sv/LC_MESSAGES/django.po")
SOURCES = ("sollentuna_dialog", "committees", "checklists", "dialogs", "templates")


def problems(root: Path = ROOT) -> list[str]:
    """One line per text that is missing, unsure or stale."""
    return [*_without_swedish(root), *_not_compiled(root / CATALOGUE)]


def _without_swedish(root: Path) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for name in SOURCES:
            shutil.copytree(root / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
        command = [
            sys.executable,
            "-m",
            "django",
            "makemessages",
            "--locale",
            "sv",
            "--no-wrap",
            "--verbosity",
            "0",
        ]
        subprocess.run(command, cwd=copy, check=True)
        collected = polib.pofile(str(copy / CATALOGUE))
    return [
        f"{_where(entry)}: ingen svensk text för {entry.msgid!r}"
        for entry in collected
        if not entry.obsolete and not entry.translated()
    ]


def _where(entry: polib.POEntry) -> str:
    return ":".join(entry.occurrences[0]) if entry.occurrences else str(CATALOGUE)


def _not_compiled(catalogue: Path) -> list[str]:
    def texts(entries: polib.POFile | polib.MOFile) -> dict[tuple[str | None, str], object]:
        return {
            (entry.msgctxt, entry.msgid): entry.msgstr_plural or entry.msgstr
            for entry in entries
            if not entry.obsolete and entry.translated()
        }

    written, compiled = polib.pofile(str(catalogue)), polib.mofile(str(catalogue.with_suffix(".mo")))
    if texts(written) == texts(compiled):
        return []
    return [
        f"{catalogue.with_suffix('.mo').name} är äldre än {catalogue.name}: kör manage.py compilemessages"
    ]


if __name__ == "__main__":
    found = problems()
    print("\n".join(found))
    sys.exit(bool(found))
