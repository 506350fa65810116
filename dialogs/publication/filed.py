from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from dialogs.models import DialogDecision, Event, Proposal, Record

if TYPE_CHECKING:
    from .cases import PublishedCase

R = TypeVar("R", bound=Record)


class Filed:
    """What the steps of a case have filed, of some kinds, in the order they did."""

    def __init__(self, records: Iterable[Any]) -> None:
        self._records = list(records)
        self._corrected = {(type(record), record.corrects_id) for record in self._records}
        self._join_plans()

    @classmethod
    def of(cls, case: "PublishedCase", kinds: Iterable[type[Record]], **told: Any) -> "Filed":
        """One query for them all, see `filed_in`."""
        return filed_in([case.pk], kinds, **told)[case.pk]

    def every(self, kind: type[R]) -> list[R]:
        return [record for record in self._records if isinstance(record, kind)]

    def current(self, kind: type[R]) -> list[R]:
        """Those that no later record corrects."""
        return [record for record in self.every(kind) if (kind, record.pk) not in self._corrected]

    def one(self, kind: type[R]) -> R | None:
        """The record that holds, of a kind of which there is one at most."""
        return next(iter(self.current(kind)), None)

    def _join_plans(self) -> None:
        """A decision knows the plan that was read beside it."""
        plans = {plan.pk: plan for plan in self.every(Proposal)}
        for decision in self.every(DialogDecision):
            if plan := plans.get(decision.proposal_id):
                decision.proposal = plan


def filed_in(keys: Sequence[int], kinds: Iterable[type[Record]], **told: Any) -> dict[int, Filed]:
    """By case. One query, however many cases and kinds: each event is read with the record that it filed.

    `told` is what else is to be known of each event.
    """
    names = [kind.record_kind() for kind in kinds]
    events = Event.objects.filter(dialog__in=keys, record_kind__in=names).select_related(*names)
    records: dict[int, list[Any]] = {key: [] for key in keys}
    for event in events.annotate(**told).order_by("dialog", "sequence"):
        records[event.dialog_id].append(event.record)
    return {key: Filed(found) for key, found in records.items()}
