"""The Nu HTML checker, the one that stands behind validator.w3.org: one run of Java for all pages."""

import json
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
JAR = ROOT / ".tools" / "html" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
#: Seconds. Three hundred pages take twenty.
PATIENCE = 300
#: What it says that is no fault of the page, by its first words, and why. Nothing is.
ALLOWED: tuple[str, ...] = ()


def complaints(pages: Mapping[str, str], folder: Path) -> list[str]:
    """All that it finds, errors and warnings, each with its page's name. The pages go into the folder."""
    names = {}
    for number, (name, html) in enumerate(pages.items()):
        file = folder / f"{number}.html"
        file.write_text(html, encoding="utf-8")
        names[file.as_uri().replace("file:///", "file:/")] = name
    return [
        f"{names[found['url'].replace('file:///', 'file:/')]}:{found.get('lastLine', '')} {found['message']} "
        f"{found.get('extract', '')!r}"
        for found in _run(folder)
        if not found["message"].startswith(ALLOWED)
    ]


def _run(folder: Path) -> list[dict[str, str]]:
    assert JAR.exists(), "tools/from_npm html"
    java = shutil.which("java")
    assert java, "apt-get install default-jre-headless"
    command = [java, "-jar", str(JAR), "--stdout", "--exit-zero-always", "--format", "json", str(folder)]
    done = subprocess.run(command, capture_output=True, check=True, timeout=PATIENCE)
    messages: list[dict[str, str]] = json.loads(done.stdout)["messages"]
    return messages
