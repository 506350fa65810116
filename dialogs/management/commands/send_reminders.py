import datetime
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.translation import gettext as _

from dialogs.mail_round import go_round
from dialogs.reminders import sweep

AN_HOUR = 3600.0


class Command(BaseCommand):
    help = "One sweep by hand: make the reminders that are due, tell of the steps taken, send what waits."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--today", type=datetime.date.fromisoformat, help="Another day, as YYYY-MM-DD.")

    def handle(self, *args: Any, today: datetime.date | None, **options: Any) -> None:
        today = today or timezone.localdate()
        swept = sweep(today)
        done = go_round(today, AN_HOUR)
        lines = (
            _("%(count)s reminders created.") % {"count": swept.reminders},
            _("%(count)s told that a case is theirs now.") % {"count": swept.news},
            _("%(count)s letters to residents created.") % {"count": swept.letters},
            _("%(count)s mails to subscribers created.") % {"count": swept.subscribers},
            _("%(count)s asked whether they heard back.") % {"count": swept.questions},
            _("%(sent)s mails sent, %(failed)s failed, %(later)s postponed, %(none)s not needed.")
            % {"sent": done.sent, "failed": done.failed, "later": done.postponed, "none": done.settled},
        )
        self.stdout.writelines(f"{line}\n" for line in lines)
