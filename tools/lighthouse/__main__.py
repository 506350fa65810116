"""Run by `make lighthouse` on engines of its own. With parts of addresses, only those pages.

Speed hangs on the machine: so it is told, and is no test. Ends with 1 when less is reached than was promised.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from .judge import Figures, judge
from .server import ROOT, production

PROMISED = Figures(performance=99, accessibility=100, best_practices=100, seo=100)
SECRET = re.compile(r"\{(?!\w+[.]slug)")
DEVICES = ("desktop", "mobile")
HEAD = f"{'page':52} {'device':8} {'speed':>6} {'access':>6} {'best':>6} {'SEO':>6}"


def addresses(wanted: list[str]) -> list[str]:
    """Those that the album pictures, but for pages that only whoever got their address may find."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sollentuna_dialog.settings")
    from tools.screenshots import album
    from tools.screenshots.pages import RESIDENTS

    # A name in braces is the token of a secret link.
    names = {shot.name for shot in RESIDENTS if not SECRET.search(shot.path)}
    paths = [shot.path for shot in album.shots() if shot.name in names]
    return [path for path in paths if not wanted or any(part in path for part in wanted)]


def main(wanted: list[str]) -> int:
    os.environ |= {"DEBUG": "1", "DEMO": "1"}
    subprocess.run([sys.executable, "-m", "tools.devstack.prepare"], cwd=ROOT, check=True)
    paths = addresses(wanted)
    kept = True
    print(HEAD)
    with tempfile.TemporaryDirectory() as folder, production(Path(folder)) as host:
        for path in paths:
            for device in DEVICES:
                found, told = judge(f"{host}{path}", device, Path(folder))
                print(f"{path[:52]:52} {device:8} {found}", *told, sep="\n    " if told else "", flush=True)
                kept = kept and found.reaches(PROMISED)
    return 0 if kept else 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
