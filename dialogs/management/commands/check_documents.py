"""Compare the documents' files with what the database tells of them. Ends with 1 when they differ."""

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.files.storage import default_storage
from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from dialogs.documents.keeping import astray, left_behind


class Command(BaseCommand):
    help = "Read every kept file, and name those that are missing, changed, or needed by no document."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--tidy", action="store_true", help="Delete the files that no document needs.")

    def handle(self, *args: Any, tidy: bool, **options: Any) -> None:
        wrong = 0
        said = {"missing": _("The file is missing"), "changed": _("The file is not the one that was kept")}
        for document, how in astray():
            wrong += 1
            self.stderr.write(f"{document.dialog.number} {document.uuid}: {said[how]}")
        for name in left_behind():
            wrong += not tidy
            self.stderr.write(f"{name}: {_('No document needs this file')}")
            if tidy:
                default_storage.delete(name)
        if wrong:
            sys.exit(1)
        self.stdout.write(_("The documents are as they were kept."))
