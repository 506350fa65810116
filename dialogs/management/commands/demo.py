"""Build the demo municipality. Does nothing to what is already there."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dialogs.demo import municipality


class Command(BaseCommand):
    help = "Build the demo municipality with its people and cases. Safe to run again."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError(
                _("The demo brings people with a known password: it needs DEMO=1, and never in production.")
            )
        walked = municipality.build(timezone.localdate())
        self.stdout.write(
            ngettext("%(count)d case walked.", "%(count)d cases walked.", walked) % {"count": walked}
        )
