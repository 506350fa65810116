"""Check every invariant over the whole database (DESIGN, section 4)."""

import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dialogs.models import Dialog, Event
from dialogs.verify import chain, run
from dialogs.verify.checks import CHECKS, Check


class Command(BaseCommand):
    help = "Check every invariant over the whole database. Prints each breach; fails on any."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--sample", type=int, default=100, help="Cases whose chain is also recomputed in Python."
        )

    def handle(self, *args: Any, sample: int, verbosity: int, **options: Any) -> None:
        began = time.monotonic()
        with run.snapshot():
            found = sum(self._check(*one, verbosity) for one in run.timed())
            found += self._recompute(sample)
            counted = {
                "cases": Dialog.objects.count(),
                "events": Event.objects.count(),
                "checks": len(CHECKS) + 1,
                "fingerprint": run.fingerprint(),
                "seconds": f"{time.monotonic() - began:.1f}",
            }
        self.stdout.write(
            _("%(checks)s checks of %(cases)s cases and %(events)s events in %(seconds)s seconds.") % counted
        )
        self.stdout.write(_("Fingerprint of all histories: %(fingerprint)s") % counted)
        if found:
            raise CommandError(ngettext("%(count)s breach.", "%(count)s breaches.", found) % {"count": found})
        self.stdout.write(self.style.SUCCESS(_("Every rule holds.")))

    def _check(self, check: Check, found: Any, began: float, verbosity: int) -> int:
        count = 0
        for count, breach in enumerate(found, start=1):  # noqa: B007 - the count is what we are after
            self._tell(check.rule, breach.number, check.name, check.says, breach.detail)
        if verbosity > 1:
            self.stdout.write(f"{time.monotonic() - began:7.2f} s  {check.rule:6}  {check.says}")
        return count

    def _recompute(self, sample: int) -> int:
        broken = list(chain.broken(sample))
        for number, detail in broken:
            self._tell(
                "I4", number, "chain_recomputed", _("The chain holds when it is computed anew."), detail
            )
        return len(broken)

    def _tell(self, rule: str, number: str, name: str, says: Any, detail: str) -> None:
        ending = f" ({detail})" if detail else ""
        self.stdout.write(self.style.ERROR(f"{rule}  {number}  {name}: {says}{ending}"))
