"""Run by `make screenshots` on engines of its own: builds the demo, serves it, and walks through it.

With names of pictures, only those are taken anew.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PICTURES = ROOT / "docs" / "images" / "pages"


@contextmanager
def demo() -> Iterator[str]:
    """The address of a demo municipality, served for as long as it is looked at."""
    subprocess.run([sys.executable, "-m", "tools.devstack.prepare"], cwd=ROOT, check=True)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{probe.getsockname()[1]}"
    server = subprocess.Popen([sys.executable, "manage.py", "runserver", "--noreload", host], cwd=ROOT)
    try:
        for _attempt in range(100):
            try:
                urllib.request.urlopen(f"http://{host}/healthz", timeout=2)
                break
            except OSError:
                time.sleep(0.2)
        yield f"http://{host}"
    finally:
        server.terminate()
        server.wait()


def main() -> None:
    os.environ["DEMO"] = os.environ["DEBUG"] = "1"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sollentuna_dialog.settings")
    with demo() as host:
        from . import album
        from .camera import camera

        program = os.environ.get("CHROMIUM") or shutil.which("chromium")
        if not program:
            raise SystemExit("Chromium behövs: sudo apt-get install chromium")
        wanted = set(sys.argv[1:])
        if not wanted:
            shutil.rmtree(PICTURES, ignore_errors=True)
        PICTURES.mkdir(parents=True, exist_ok=True)
        shots = [
            shot for shot in album.shots() if not wanted or shot.name in wanted
        ]  # before the browser: Playwright's loop would refuse the database
        with camera(host, program) as taker:
            for shot in shots:
                taker.shoot(shot.who, shot.path, PICTURES, shot.name)
        (ROOT / "docs" / "pages.md").write_text(album.page(), encoding="utf-8")


if __name__ == "__main__":
    main()
