"""The whole thing on this machine: web, worker and beat over a demo municipality."""

import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

import psycopg

from . import children, places
from .engine import wait_until

HOST = "127.0.0.1"
MANAGE = [sys.executable, "manage.py"]


def free_port(wish: str) -> int:
    """The port as a number, or a message in words when it cannot be had."""
    another = "Välj en annan: PORT=9000 make run"
    if not wish.isdecimal() or not 0 < int(wish) < 65536:
        raise SystemExit(f"PORT={wish} är inget portnummer. {another}")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, int(wish)))
        except PermissionError:
            raise SystemExit(f"Port {wish} får bara root använda. {another}") from None
        except OSError:
            raise SystemExit(f"Port {wish} är upptagen. {another}") from None
    return int(wish)


def is_prepared(env: dict[str, str]) -> bool:
    with psycopg.connect(env["DATABASE_URL"]) as connection:
        found = connection.execute("SELECT to_regclass('django_migrations')").fetchone()
    return bool(found and found[0])


def prepare(env: dict[str, str]) -> None:
    command = [sys.executable, "-m", "tools.devstack.prepare"]
    done = subprocess.run(command, cwd=places.ROOT, env=env, check=False)
    if done.returncode:
        raise SystemExit(done.returncode)


def serve(port: int, env: dict[str, str]) -> None:
    """Run until we are told to stop, or until one of the three stops by itself."""
    with tempfile.TemporaryDirectory(prefix="sd-beat-") as scratch:
        commands = children.commands(f"{HOST}:{port}", scratch)
        with children.running(commands, env) as running:
            wait_until(lambda: _answers(port) or bool(children.stopped(running)), "Webben svarade inte")
            if not children.stopped(running):
                _welcome(port)
            while not children.stopped(running):
                time.sleep(0.3)
            raise SystemExit(f"Stannade oväntat: {', '.join(children.stopped(running))}. Stoppar resten.")


def _answers(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://{HOST}:{port}/healthz", timeout=2) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def _welcome(port: int) -> None:
    """The addresses. The people, with what waits for each, were told by `manage.py demo`."""
    print(
        f"\n  Sollentuna Dialog: http://{HOST}:{port}/\n"
        f"  För personalen:    http://{HOST}:{port}/arbete/\n"
        f"  All e-post:        http://{HOST}:{port}/brevlada/\n\n"
        "  Ctrl-C stoppar allt. Ärendena finns kvar till nästa gång.\n",
        flush=True,
    )
