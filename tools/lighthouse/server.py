"""The demo's data, served as in production: DEBUG off, files packed and fingerprinted, gunicorn."""

import os
import secrets
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tools.production import environment

ROOT = Path(__file__).resolve().parent.parent.parent


@contextmanager
def production(folder: Path) -> Iterator[str]:
    """Its address, for as long as it is looked at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        bind = f"127.0.0.1:{probe.getsockname()[1]}"
    env = environment(
        ALLOWED_HOSTS="127.0.0.1", BIND=bind, STATIC_ROOT=str(folder / "static"),
        DOCUMENT_ROOT=os.environ.get("DOCUMENT_ROOT", str(ROOT / ".dev" / "documents")),
        SECRET_KEY=secrets.token_urlsafe(64), LOG_LEVEL="ERROR",
    )  # fmt: skip
    collect = [sys.executable, "manage.py", "collectstatic", "--noinput", "--verbosity", "0"]
    subprocess.run(collect, cwd=ROOT, env=env, check=True)
    command = [sys.executable, "-m", "gunicorn", "tools.lighthouse.wsgi"]
    server = subprocess.Popen(command, cwd=ROOT, env=env, stderr=subprocess.DEVNULL)
    try:
        _wait_for(f"http://{bind}/healthz")
        yield f"http://{bind}"
    finally:
        server.terminate()
        server.wait()


def _wait_for(url: str) -> None:
    for _attempt in range(150):
        try:
            urllib.request.urlopen(url, timeout=2)  # noqa: S310 - our own address
            return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    raise SystemExit("Servern svarar inte.")
