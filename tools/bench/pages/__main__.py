"""python -m tools.bench.pages 1000 10000 …: fills the database that DATABASE_URL names, size by size."""

import os
import sys
from pathlib import Path

import django

ROUNDS = 5
ENVIRONMENT = {"DEBUG": "1", "DEMO": "1", "LOG_LEVEL": "ERROR", "DATABASE_STATEMENT_TIMEOUT": "300s"}


def main(sizes: list[int]) -> None:
    os.environ |= ENVIRONMENT
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sollentuna_dialog.settings")
    django.setup()
    from django.conf import settings
    from django.core.management import call_command

    from tools.bench.growth import grow

    from . import run  # reads the models, which are there only now

    settings.DEBUG, settings.ALLOWED_HOSTS = False, ["testserver"]
    settings.ROOT_URLCONF = "tools.bench.pages.urls"
    settings.TEMPLATES[0]["DIRS"] += [Path(__file__).parent]  # type: ignore[operator]
    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    if not grow.is_seeded():
        grow.seed()
    run.run(sizes, ROUNDS)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]])
