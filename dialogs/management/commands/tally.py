import datetime
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.translation import gettext as _

from dialogs.figures.tally import making


class Command(BaseCommand):
    help = "Count the months in which cases have moved, so that the figures are fast. Runs by itself too."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--anew", action="store_true", help="Every month, also where no step was taken: after a restore."
        )
        parser.add_argument("--today", type=datetime.date.fromisoformat, help="Another day, as YYYY-MM-DD.")

    def handle(self, *args: Any, anew: bool, today: datetime.date | None, **options: Any) -> None:
        if anew:
            making.forget()
        counted = making.tally(today or timezone.localdate())
        self.stdout.write(_("%(count)s months counted.") % {"count": counted})
