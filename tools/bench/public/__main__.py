"""python -m tools.bench.public: fills the database that DATABASE_URL names with the demo, and visits it."""

import os
import subprocess
import sys
from pathlib import Path

import django

#: Besides the demo's, so that the page that the others are compared with has its sixty rows.
CASES = 100


def main() -> None:
    os.environ |= {"DEBUG": "1", "DEMO": "1", "LOG_LEVEL": "ERROR"}
    subprocess.run([sys.executable, "-m", "tools.devstack.prepare"], check=True, stdout=subprocess.DEVNULL)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sollentuna_dialog.settings")
    django.setup()
    from django.conf import settings
    from django.utils import timezone

    from dialogs.demo.bulk import many
    from tools.bench import pages

    from . import run  # reads the models, which are there only now

    settings.DEBUG, settings.ROOT_URLCONF = False, "tools.bench.pages.urls"
    settings.TEMPLATES[0]["DIRS"] += [Path(pages.__file__).parent]  # type: ignore[operator]
    many.build(CASES, 1, timezone.localdate(), lambda *_: None)
    if not run.can_run():
        raise SystemExit("Install wrk first: tools/need wrk")
    run.run()


if __name__ == "__main__":
    main()
