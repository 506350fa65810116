"""The occasions of a dialogue: planned, held or cancelled while it is carried out."""

from typing import Any
from uuid import UUID

from committees.models import Person
from dialogs.models import Dialog, Occasion

from .lock import Stale, refuse_stale, writing

#: The same people, in the same state, as conclude the dialogue.
WRITTEN_BY_THOSE_WHO = "complete_execution"
FIELDS = (
    *("method", "place", "starts_at", "ends_at", "status", "invited", "attended", "attended_is_estimate"),
    *("accessibility", "contact", "link"),
    *("elected_members", "contributions", "notes", "cancelled_reason"),
)


def facts_of(occasion: Occasion) -> dict[str, Any]:
    return {name: getattr(occasion, name) for name in FIELDS}


def add(dialog: Dialog, by: Person, facts: dict[str, Any], key: UUID) -> Occasion:
    """Add an occasion. The same form once more answers with the occasion it made the first time (I14)."""
    with writing(dialog, by, WRITTEN_BY_THOSE_WHO) as locked:
        earlier = locked.occasions.filter(key=key).first()
        return earlier or _write(Occasion(dialog=locked, key=key), facts)


def change(occasion: Occasion, by: Person, facts: dict[str, Any], seen: int) -> Occasion:
    """Change an occasion. `seen`: the revision the person read it at."""
    with writing(occasion.dialog, by, WRITTEN_BY_THOSE_WHO) as locked:
        stored = locked.occasions.select_related("method").filter(pk=occasion.pk).first()
        if stored is None:
            raise Stale({}, 0)
        refuse_stale(facts_of(stored), stored.revision, facts, seen)
        return stored if facts_of(stored) == facts else _write(stored, facts)


def remove(occasion: Occasion, by: Person, seen: int) -> None:
    """Take away an occasion that was only planned. One held or cancelled belongs to the case's history."""
    with writing(occasion.dialog, by, WRITTEN_BY_THOSE_WHO) as locked:
        stored = locked.occasions.select_related("method").filter(pk=occasion.pk).first()
        if stored is None:
            return  # the same click twice
        if stored.revision != seen or stored.status != Occasion.Status.PLANNED:
            raise Stale(facts_of(stored), stored.revision)
        stored.delete()


def _write(occasion: Occasion, facts: dict[str, Any]) -> Occasion:
    for name, value in facts.items():
        setattr(occasion, name, value)
    occasion.full_clean(exclude={"dialog"})
    occasion.save()
    return Occasion.objects.get(pk=occasion.pk)
