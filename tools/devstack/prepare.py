"""Bring the database up to date and fill it with the demo municipality: one start of Django for both."""

import os

import django
from django.core.management import call_command

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sollentuna_dialog.settings")
os.environ.setdefault("DATABASE_STATEMENT_TIMEOUT", "0")

if __name__ == "__main__":
    django.setup()
    call_command("migrate", verbosity=0)
    call_command("demo")
