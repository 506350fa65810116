"""The only machinery of the process: a step is one transaction (DESIGN section 3).

Lock the dialog and re-read it, check permission, state and blockers, let the state machine move it, file at
most one record, save, append exactly one event. The database refuses every other way to change a case.

Locks are taken in one order, so that no two people ever wait for each other:
1. the year's counter (only by registering, which locks nothing else that others have)
2. one dialog (every step, every draft, occasion and point: `Dialog.objects.lock`, and the triggers again)
3. the draft proposal's own row (by the triggers of its goals and methods)
4. one meeting (records of what a committee decided: its § must be free)
Nobody who holds a lock takes one from further up, or a second one on the same line. (Only a shell that edits
a draft without the dialog's lock takes 3 before 2; at worst PostgreSQL refuses one of the two as a deadlock.)
"""

import datetime
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import wraps
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db import models, transaction
from django.utils import timezone
from django.utils.text import slugify
from django_fsm import RETURN_VALUE
from django_fsm import transition as fsm_transition

from checklists.models import Checklist

from .blockers import Blocker
from .filing import as_it_stands, attach, remember, strip
from .models.event import Event
from .models.ladder import Ladder
from .models.number import CaseNumberSeries
from .models.record import Record, local_date
from .models.state import State
from .permissions import Predicate, Standing
from .refusals import Blocked, NotPermitted, Overtaken

if TYPE_CHECKING:
    from .models import Contact, Dialog, Idea


@dataclass(frozen=True)
class Step:
    """What the process says of one step. The table of them all is Dialog's step methods."""

    name: str
    sources: tuple[str, ...]
    targets: tuple[State, ...]
    label: Any
    done: Any
    permission: Predicate
    noun: str
    files: str
    blockers: tuple[Blocker, ...]

    @property
    def stays(self) -> bool:
        """Whether the case keeps its state."""
        return not self.targets

    def reachable(self) -> set[tuple[str, str, str]]:
        """Every (step, from, to) that this step may leave behind."""
        return {
            (self.name, source, target) for source in self.sources for target in self.targets or (source,)
        }


def step(
    sources: Sequence[State],
    targets: Sequence[State] = (),
    *,
    label: Any,
    done: Any,
    by: Predicate,
    noun: str = "",
    files: type[Record] | None = None,
    unless: Sequence[Blocker] = (),
) -> Callable[[Callable[..., State | None]], Callable[..., Event]]:
    """Make a step of a method whose body only looks at the record and says where the case goes.

    `targets` empty: the case keeps its state. `unless`: the blockers that refuse the step. Calling the method
    takes the step and returns its event, whose `dialog` is the case as it now stands; the instance that the
    method was called on is stale afterwards. Raises NotPermitted, Overtaken, Blocked or ValidationError.
    """

    def decorate(body: Callable[..., State | None]) -> Callable[..., Event]:
        definition = Step(
            name=body.__name__,
            sources=tuple(sources),
            targets=tuple(targets),
            label=label,
            done=done,
            permission=by,
            noun=noun,
            files=files.record_kind() if files else "",
            blockers=tuple(unless),
        )
        target = None if not targets else targets[0] if len(targets) == 1 else RETURN_VALUE(*targets)
        move = fsm_transition(field="state", source=list(sources), target=target)(body)

        @wraps(move)
        def taken(
            self: "Dialog",
            record: Record | None = None,
            *,
            by: Any,
            at: datetime.datetime | None = None,
            key: UUID | None = None,
            version: int | None = None,
            parts: Iterable[models.Model] = (),
            **facts: Any,
        ) -> Event:
            return _take(
                definition, move, self, record,
                by=by, at=at, key=key, version=version, parts=parts, facts=facts,
            )  # fmt: skip

        taken.step = definition  # type: ignore[attr-defined]
        taken.alters_data = True  # type: ignore[attr-defined]  # no template can decide a case
        return taken

    return decorate


@transaction.atomic
def _take(
    definition: Step,
    move: Callable[..., Any],
    dialog: "Dialog",
    record: Record | None,
    *,
    by: Any,
    at: datetime.datetime | None,
    key: UUID | None,
    version: int | None,
    parts: Iterable[models.Model],
    facts: dict[str, Any],
) -> Event:
    locked = type(dialog).objects.lock(dialog.pk)
    last = locked.events.latest("sequence")
    # A clock that was set back must not make the history run backwards.
    moment = at or max(timezone.now(), last.at)
    on = local_date(moment)
    earlier = Event.objects.filter(key=key).first() if key else None
    if earlier and (earlier.dialog_id, earlier.step, earlier.actor_id) == (locked.pk, definition.name, by.pk):
        return earlier  # the same form once more: answer with what it led to the first time (I14)
    _permit(definition, record, locked, Standing.of(by, on))
    if earlier:
        raise Overtaken(definition, earlier)
    if locked.state not in definition.sources or version not in (None, locked.version):
        raise Overtaken(definition, last)
    if reasons := locked.blockers(definition.name, on):
        raise Blocked(definition, reasons)

    event = Event(dialog=locked, step=definition.name, from_state=locked.state, actor=by, at=moment, key=key)
    if record is not None:
        record = as_it_stands(record, definition, locked, last)
        attach(record, locked, event, on)
        move(locked, record)
    else:
        move(locked, on=on, **facts)
    event.to_state = locked.state
    remember(event, record, parts)
    locked.follow(event)
    locked.save(update_fields=locked.MOVED_BY_STEPS)
    locked.version += 1  # as the database has just done
    return event


@transaction.atomic
def begin(
    definition: Step,
    model: "type[Dialog]",
    *,
    by: Any,
    title: str,
    idea: "Idea",
    contact: "Contact | None" = None,
    description: str = "",
    diary_number: str = "",
    at: datetime.datetime | None = None,
    key: UUID | None = None,
) -> Event:
    """Register a case: the one step without a dialog to lock. It locks the year's counter instead (I16)."""
    moment = at or timezone.now()
    on = local_date(moment)
    if not definition.permission(Standing.of(by, on), None):
        raise NotPermitted(definition, None)
    series = CaseNumberSeries.lock(on.year)
    # Under the counter's lock, so that the second of two equal posts sees the first (I14).
    if key is not None and (earlier := Event.objects.filter(key=key).first()):
        if (earlier.step, earlier.actor_id) != (definition.name, by.pk):
            raise Overtaken(definition, earlier)
        return earlier
    [number] = series.take()
    dialog = model(
        number=number, title=title, slug=slug_of(title, number), description=description,
        diary_number=diary_number, ladder=Ladder.objects.current(), registered_at=moment,
        waiting_since=moment,
    )  # fmt: skip
    strip(dialog)
    dialog.full_clean(exclude={"state", "checklist", "committee", "office", "handler"})
    dialog.checklist = Checklist.objects.start()
    event = Event(dialog=dialog, step=definition.name, to_state=dialog.state, actor=by, at=moment, key=key)
    dialog.follow(event)
    dialog.save(force_insert=True)
    attach(idea, dialog, event, on)
    remember(event, idea, [])
    if contact is not None:
        contact.idea = idea
        contact.full_clean(exclude={"idea"})
        contact.save()
    return event


def slug_of(title: str, number: str) -> str:
    """A permanent address that a person can read: the title, and the number that makes it unique."""
    return f"{slugify(title)[:70].strip('-')}-{number.removeprefix('MD-').lower()}".lstrip("-")


def _permit(definition: Step, record: Record | None, locked: "Dialog", standing: Standing) -> None:
    if not definition.permission(standing, locked):
        raise NotPermitted(definition, locked)
    if record is not None and record.corrects is not None:
        # Whoever may file such a record may correct it.
        filing = [step for step in locked.STEPS.values() if step.files == record.record_kind()]
        if not any(step.permission(standing, locked) for step in filing):
            raise NotPermitted(definition, locked)
