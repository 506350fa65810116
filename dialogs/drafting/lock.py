"""Writing on a case between its steps: drafts, occasions and checklist points.

All of it happens under the case's lock, in a state that waits for it, by somebody who may take the step that
the writing prepares, and never over what somebody else has saved meanwhile (I15).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import transaction
from django.utils import timezone

from committees.models import Person
from dialogs.models import Dialog
from dialogs.permissions import Standing
from dialogs.refusals import NotPermitted, Overtaken


class Stale(Exception):  # noqa: N818 - an answer, not an error
    """Somebody else saved since the person opened the form. Nothing was overwritten."""

    def __init__(self, stored: dict[str, Any], revision: int) -> None:
        super().__init__(revision)
        self.stored = stored
        self.revision = revision


@contextmanager
def writing(dialog: Dialog, by: Person, step: str) -> Iterator[Dialog]:
    """The case, locked and open to be written on. `step` names what the writing prepares."""
    with transaction.atomic():
        locked = Dialog.objects.lock(dialog.pk)
        definition = locked.STEPS[step]
        if not definition.permission(Standing.of(by, timezone.localdate()), locked):
            raise NotPermitted(definition, locked)
        if locked.state not in definition.sources:
            raise Overtaken(definition, locked.events.latest("sequence"))
        yield locked


def refuse_stale(stored: dict[str, Any], revision: int, typed: dict[str, Any], seen: int) -> None:
    """Nobody overwrites what they have not seen. The same words twice, as in a double click, do no harm."""
    if seen != revision and typed != stored:
        raise Stale(stored, revision)
