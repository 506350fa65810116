import datetime
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from dialogs.retention import erase_by_plan
from dialogs.retention.clock import WrongClock, refuse_a_wrong_clock
from dialogs.retention.running import due_by_plan


class Command(BaseCommand):
    help = "Erase residents' data whose day has come, by the plan. Whoever is owed an answer is never erased."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--today", type=datetime.date.fromisoformat, help="Another day, as YYYY-MM-DD.")
        parser.add_argument("--dry-run", action="store_true", help="Only say what would be erased.")

    def handle(self, *args: Any, today: datetime.date | None, dry_run: bool, **options: Any) -> None:
        day = today or timezone.localdate()
        if not dry_run:
            self._refuse_the_future(day)
        done = due_by_plan(day) if dry_run else erase_by_plan(day)
        total = 0
        for erased in done:
            total += erased.count
            self.stdout.write(f"{erased.count:>7}  {erased.rule.what}: {erased.rule.why}")
        said = _("%(count)s would be erased.") if dry_run else _("%(count)s erased.")
        self.stdout.write(said % {"count": total})

    def _refuse_the_future(self, day: datetime.date) -> None:
        """It cannot be undone: a day that has not come is only ever tried, outside the demo."""
        if day > timezone.localdate() and not settings.DEMO:
            raise CommandError(_("That day has not come. Add --dry-run to see what would be erased then."))
        try:
            refuse_a_wrong_clock()
        except WrongClock as wrong:
            raise CommandError(_("The clock is wrong: %(clocks)s.") % {"clocks": wrong}) from wrong
