"""Build the demo municipality. Does nothing to what is already there."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dialogs.demo import municipality, welcome
from dialogs.demo.bulk import many


class Command(BaseCommand):
    help = "Build the demo municipality with its people and cases. Safe to run again."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--dialogs", type=int, default=0, help="So many further cases, made in bulk.")
        parser.add_argument("--seed", type=int, default=1, help="The same seed draws the same cases.")

    def handle(self, *args: Any, dialogs: int, seed: int, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError(
                _("The demo brings people with a known password: it needs DEMO=1, and never in production.")
            )
        today = timezone.localdate()
        walked = municipality.build(today)
        said = ngettext("%(count)d case walked.", "%(count)d cases walked.", walked)
        self.stdout.write(said % {"count": walked})
        if dialogs:
            many.build(dialogs, seed, today, self._progress)
        self.stdout.writelines(f"{line}\n" for line in welcome.lines(today))

    def _progress(self, done: int, count: int, seconds: float) -> None:
        said = _("%(done)s of %(count)s cases, %(seconds)s seconds")
        self.stdout.write(said % {"done": done, "count": count, "seconds": f"{seconds:.0f}"})
