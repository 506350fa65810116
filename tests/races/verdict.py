"""What is wrong after a race. Empty: one won, the other was told, and every promise holds."""

from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.db import Error

from dialogs.drafting import Stale
from dialogs.models import Dialog, Event
from dialogs.refusals import StepRefused, reasons_of
from dialogs.verify import chain, run
from tests.dialogs.machine.invariants import breaches
from tests.journeys import Journey

from .overlap import Outcome
from .pairs import Pair


def verdict(pair: Pair, case: Journey, events_before: int, outcomes: list[Outcome]) -> list[str]:
    if case.dialog is not None:
        case.dialog = Dialog.objects.get(pk=case.dialog.pk)
    told = [words for dialog in Dialog.objects.all() for words in breaches(dialog)]
    return [
        *_how_it_ended(pair, outcomes),
        *_events(events_before, outcomes),
        *(words for words in told if words.split(":")[0] not in pair.except_for),
        *pair.afterwards(case),
    ]


def verified(pair: Pair) -> list[str]:
    """The whole database as `manage.py verify` judges it: slower, so not after each round."""
    found = [breach for breach in run.everything() if breach.check.name not in pair.except_for]
    return [
        *(f"{breach.check.name}: {breach.number} {breach.detail}" for breach in found),
        *(f"chain: {number} {detail}" for number, detail in chain.broken(sample=9)),
    ]


def _how_it_ended(pair: Pair, outcomes: list[Outcome]) -> Iterator[str]:
    errors = [outcome.error for outcome in outcomes if outcome.error]
    if len(outcomes) - len(errors) not in pair.wins:
        yield f"{len(outcomes) - len(errors)} won"
    for error in errors:
        if isinstance(error, Error) or not _is_told(pair, error):
            yield f"the loser got {type(error).__name__}: {error}"


def _is_told(pair: Pair, error: Exception) -> bool:
    if isinstance(error, Stale):
        return Stale in pair.told
    words = " ".join(_words(error))
    return any(isinstance(told, str) and told in words for told in pair.told)


def _words(error: Exception) -> list[str]:
    if isinstance(error, StepRefused):
        return reasons_of(error)
    return error.messages if isinstance(error, ValidationError) else []


def _events(before: int, outcomes: list[Outcome]) -> Iterator[str]:
    """One event for each step that succeeded, and none for anything else."""
    taken = {outcome.result.pk for outcome in outcomes if isinstance(outcome.result, Event)}
    if Event.objects.count() - before != len(taken):
        yield f"{len(taken)} steps succeeded, {Event.objects.count() - before} events were written"
