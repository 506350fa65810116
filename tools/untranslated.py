"""Every English text of the interface has a Swedish one, and the compiled catalogue is the written one.

The texts are collected with Django's own makemessages, in a copy: the real catalogue is only read.
"""

import os
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
        collected = copy / "locale" / "sv" / "LC_MESSAGES" / "django.po"
        collected.parent.mkdir(parents=True)
        shutil.copy(root / CATALOGUE, collected)
        command = ["-m", "django", "makemessages", "--locale", "sv", "--no-wrap", "--verbosity", "0"]
        subprocess.run([sys.executable, *command], cwd=copy, env=_without_settings(), check=True)
        entries = polib.pofile(str(collected))
    return [
        f"{_where(entry)}: ingen svensk text för {entry.msgid!r}"
        for entry in entries
        if not entry.obsolete and not entry.translated()
    ]


def _without_settings() -> dict[str, str]:
    """makemessages then works in the folder it stands in, and looks at no application."""
    return {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}


def _where(entry: polib.POEntry) -> str:
    return ":".join(entry.occurrences[0]) if entry.occurrences else str(CATALOGUE)


def _not_compiled(catalogue: Path) -> list[str]:
    def texts(entries: polib.POFile | polib.MOFile) -> dict[tuple[str | None, str], object]:
        return {
            (entry.msgctxt, entry.msgid): entry.msgstr_plural or entry.msgstr
            for entry in entries
            if not entry.obsolete and entry.msgid
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
