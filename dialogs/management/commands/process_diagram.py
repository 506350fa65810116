from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.template.loader import render_to_string
from django.utils import translation

from dialogs.diagram import drawing, table

DOCS = Path(settings.BASE_DIR) / "docs"


def pages() -> dict[str, str]:
    """What the files should hold, by their names in docs/."""
    with translation.override("sv"):
        return {
            "process.svg": render_to_string("diagram/process.svg", {"drawing": drawing()}),
            "process.md": render_to_string("diagram/process.md", {"rows": table()}),
        }


class Command(BaseCommand):
    help = "Draw the process from its steps: docs/process.svg and docs/process.md."
    requires_system_checks = []  # only the steps are read; no database is needed

    def handle(self, *args: Any, **options: Any) -> None:
        for name, text in pages().items():
            (DOCS / name).write_text(text, encoding="utf-8")
            self.stdout.write(f"docs/{name}")
