"""Everything that can be said about the code without running it. All checks run; each says what it found."""

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

from .production import environment

PYTHON = [sys.executable, "-m"]
MANAGE = [sys.executable, "-W", "error", "manage.py"]
CHECKS = {
    "lint": [*PYTHON, "ruff", "check", "."],
    "format": [*PYTHON, "ruff", "format", "--check", "."],
    "types": [*PYTHON, "mypy"],
    "migrations": [*MANAGE, "makemigrations", "--check", "--dry-run"],
    "deployment": [*MANAGE, "check", "--deploy", "--fail-level", "WARNING"],
    "translations": [*PYTHON, "tools.untranslated"],
    "templates": [*PYTHON, "djlint", "templates", "--lint", "--quiet"],
}
IN_PRODUCTION = {"deployment"}


def run(name: str) -> bool:
    """True when the check has nothing to say."""
    began = time.monotonic()
    done = subprocess.run(
        CHECKS[name],
        env=environment() if name in IN_PRODUCTION else None,
        capture_output=True,
        text=True,
        check=False,
    )
    found = done.stdout + done.stderr if done.returncode else ""
    seconds = time.monotonic() - began
    print(f"{'FEL' if done.returncode else 'ok '} {name} ({seconds:.1f} s)\n{found}", end="", flush=True)
    return not done.returncode


if __name__ == "__main__":
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        clean = list(pool.map(run, CHECKS))
    sys.exit(not all(clean))
