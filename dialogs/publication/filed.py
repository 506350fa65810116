from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, TypeVar

from dialogs.models import Record

if TYPE_CHECKING:
    from .cases import PublishedCase

R = TypeVar("R", bound=Record)


class Filed:
    """What the steps of a case have filed, of some kinds, in the order they did: one query for them all.

    Each event is read with the record that it filed, so a page costs the same whatever happened in its case.
    `told` is what else is to be known of each event.
    """

    def __init__(self, case: "PublishedCase", kinds: Iterable[type[Record]], **told: Any) -> None:
        names = [kind.record_kind() for kind in kinds]
        events = case.events.filter(record_kind__in=names).select_related(*names).annotate(**told)
        self._records: list[Any] = [event.record for event in events.order_by("sequence")]
        self._corrected = {(type(record), record.corrects_id) for record in self._records}

    def every(self, kind: type[R]) -> list[R]:
        return [record for record in self._records if isinstance(record, kind)]

    def current(self, kind: type[R]) -> list[R]:
        """Those that no later record corrects."""
        return [record for record in self.every(kind) if (kind, record.pk) not in self._corrected]

    def one(self, kind: type[R]) -> R | None:
        """The record that holds, of a kind of which there is one at most."""
        return next(iter(self.current(kind)), None)
