"""PostgreSQL on a socket of its own, never on a port."""

import contextlib
import signal
import subprocess
from pathlib import Path

import psycopg
from psycopg import sql

from . import places, programs
from .engine import Running, spawn

VARIABLE = "DATABASE_URL"
STOP_SIGNAL = signal.SIGINT  # PostgreSQL's "fast": ends the connections and shuts down cleanly
DATABASE = USER = "sd"
# A database for one run needs no protection against a power cut.
UNSAFE_BUT_FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")


def start(place: Path, *, throw_away: bool) -> Running:
    folder = programs.postgres()
    version = _version(folder)
    data = place / f"postgresql-{version.split('.')[0]}"  # files belong to one major version
    if not (data / "PG_VERSION").exists():
        _make_cluster(folder, data)
    socket = places.socket_folder()
    options = ["listen_addresses=", f"unix_socket_directories={socket}"]
    options += UNSAFE_BUT_FAST if throw_away else ()
    command = [str(folder / "postgres"), "-D", str(data)]
    command += [part for option in options for part in ("-c", option)]
    child = spawn(
        command,
        place / "postgresql.log",
        lambda: _make_database(str(socket)),
        cwd="/",
        **places.account(),
    )
    url = f"postgres://{USER}@/{DATABASE}?host={socket}"
    print(f"PostgreSQL {version} från {folder}", flush=True)
    return Running(url, child.pid, STOP_SIGNAL, leftovers=str(socket), child=child)


def answers(url: str) -> bool:
    with contextlib.suppress(psycopg.OperationalError), psycopg.connect(url, connect_timeout=2):
        return True
    return False


def _version(folder: Path) -> str:
    command = [str(folder / "postgres"), "--version"]
    said = subprocess.run(command, capture_output=True, text=True, check=True, cwd="/", **places.account())
    return said.stdout.split()[2]


def _make_cluster(folder: Path, data: Path) -> None:
    data.mkdir(mode=0o700, exist_ok=True)
    places.give_to_account(data)
    command = [str(folder / "initdb"), "-D", str(data), "-U", USER, "-A", "trust"]
    command += ["-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]
    made = subprocess.run(command, capture_output=True, text=True, cwd="/", check=False, **places.account())
    if made.returncode:
        raise SystemExit(f"PostgreSQL kunde inte skapa sina filer i {data}:\n{made.stderr}")


def _make_database(socket: str) -> bool:
    """True when the server answers and the database is there."""
    try:
        with psycopg.connect(host=socket, user=USER, dbname="postgres", autocommit=True) as connection:
            found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone()
            if not found:
                connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(DATABASE)))
    except psycopg.OperationalError:
        return False
    return True
