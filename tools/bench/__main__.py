"""python -m tools.bench [10000 100000 …]: so many open cases, one after the other."""

import os
import sys

import django


def main(counts: list[int]) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sollentuna_dialog.settings")
    os.environ |= {"EMAIL_HOST": "127.0.0.1", "EMAIL_PORT": "2526", "EMAIL_USE_TLS": "0"}
    os.environ |= {"DATABASE_STATEMENT_TIMEOUT": "60s", "LOG_LEVEL": "ERROR"}
    django.setup()
    from . import reminders  # reads the models, which are there only now

    reminders.run(counts)


if __name__ == "__main__":
    main([int(count) for count in sys.argv[1:]] or [10_000, 100_000])
