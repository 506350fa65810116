"""Where the engines keep their files, and as whom PostgreSQL runs."""

import hashlib
import os
import pwd
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
IS_ROOT = os.geteuid() == 0


def of_checkout() -> Path:
    """The folder that outlives a run: the demo's data is here."""
    if not IS_ROOT:
        place = ROOT / ".dev"
        place.mkdir(mode=0o700, exist_ok=True)
        return place
    # PostgreSQL refuses to run as root, and its account may not enter the checkout (/root is 0700).
    place = Path("/var/tmp") / f"sollentuna-dialog-{_short_hash(str(ROOT))}"
    place.mkdir(mode=0o711, exist_ok=True)
    if place.is_symlink() or place.stat().st_uid != 0:
        raise SystemExit(f"{place} tillhör någon annan. Ta bort den och försök igen.")
    return place


def throw_away() -> Path:
    """A folder for one run: the caller removes it."""
    place = Path(tempfile.mkdtemp(prefix="sd-"))
    place.chmod(0o711 if IS_ROOT else 0o700)
    return place


def socket_folder() -> Path:
    """A folder with a short name: the path of a socket may have no more than 107 bytes."""
    folder = Path(tempfile.mkdtemp(prefix="sd-pg-"))
    give_to_account(folder)
    return folder


def account() -> dict[str, Any]:
    """As whom PostgreSQL runs, as arguments to subprocess: ourselves unless we are root."""
    if not IS_ROOT:
        return {}
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
    raise SystemExit("PostgreSQL kan inte köras som root, och varken kontot postgres eller nobody finns.")


def give_to_account(path: Path) -> None:
    if who := account():
        os.chown(path, who["user"], who["group"])


def _short_hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:10]
