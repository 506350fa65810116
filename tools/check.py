"""Everything that can be said about the code without running it. All checks run; each says what it found."""

import subprocess
import sys
import time

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
    print(f"{'ok ' if not done.returncode else 'FEL'} {name} ({time.monotonic() - began:.1f} s)", flush=True)
    if done.returncode:
        print(done.stdout + done.stderr, flush=True)
    return not done.returncode


if __name__ == "__main__":
    sys.exit(not all([run(name) for name in CHECKS]))
