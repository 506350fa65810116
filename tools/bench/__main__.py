"""python -m tools.bench [pages] [public] [reminders] [1000 …]: these parts, or all; so many cases."""

import os
import subprocess
import sys

import django

from .scratch import database

PAGES, REMINDERS = [1_000, 10_000, 100_000], [10_000, 100_000]


def pages(counts: list[int]) -> None:
    """In a process and a database of its own: it grows over many gigabytes, and settings are read once."""
    with database(os.environ["DATABASE_URL"], "bench_pages") as url:
        command = [sys.executable, "-m", "tools.bench.pages", *map(str, counts or PAGES)]
        subprocess.run(command, env=os.environ | {"DATABASE_URL": url}, check=True)


def public(_counts: list[int]) -> None:
    """In a process and a database of its own, which the demo fills."""
    with database(os.environ["DATABASE_URL"], "bench_public") as url:
        command = [sys.executable, "-m", "tools.bench.public"]
        subprocess.run(command, env=os.environ | {"DATABASE_URL": url}, check=True)


def reminders(counts: list[int]) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sollentuna_dialog.settings")
    os.environ |= {"EMAIL_HOST": "127.0.0.1", "EMAIL_PORT": "2526", "EMAIL_USE_TLS": "0"}
    os.environ |= {"DATABASE_STATEMENT_TIMEOUT": "60s", "LOG_LEVEL": "ERROR"}
    django.setup()
    from . import reminders  # reads the models, which are there only now

    reminders.run(counts or REMINDERS)


PARTS = {"pages": pages, "public": public, "reminders": reminders}


def main(arguments: list[str]) -> None:
    asked = [argument for argument in arguments if not argument.isdecimal()]
    if unknown := set(asked) - set(PARTS):
        raise SystemExit(f"{', '.join(sorted(unknown))}? There are: {', '.join(PARTS)}")
    for part in asked or PARTS:
        PARTS[part]([int(argument) for argument in arguments if argument.isdecimal()])


if __name__ == "__main__":
    main(sys.argv[1:])
