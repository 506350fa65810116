"""python -m tools.bench.growth 1000000: fills the database that DATABASE_URL names, and leaves it so.

Anew: only a database that is empty, or was filled by this.
"""

import os
import sys
import time

import django

if __name__ == "__main__":
    os.environ |= {"DEBUG": "1", "DEMO": "1", "DATABASE_STATEMENT_TIMEOUT": "0"}
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sollentuna_dialog.settings")
    django.setup()
    from django.core.management import call_command

    from .grow import grow, is_seeded, seed, size

    call_command("migrate", verbosity=0)
    if not is_seeded():
        seed()
    for cases in map(int, sys.argv[1:]):
        began = time.perf_counter()
        grow(cases)
        print(f"{cases} cases in {time.perf_counter() - began:.0f} s, {size()}", flush=True)
