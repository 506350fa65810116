"""The feedback to residents while the office writes it. The secretary publishes what is saved here."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from committees.models import Person
from dialogs import blockers
from dialogs.models import Dialog, Event, PublicFeedback
from dialogs.refusals import Blocked

from .lock import Stale, refuse_stale, writing

#: The office writes; it is the step with its permission and state that this leads on from.
WRITTEN_BY_THOSE_WHO = "compile_results"


def facts_of(feedback: PublicFeedback) -> dict[str, Any]:
    return {name: getattr(feedback, name) for name in PublicFeedback.PARTS}


def as_it_stands(dialog: Dialog) -> tuple[dict[str, Any], int]:
    """The draft's parts and its revision; empty parts and 0 before there is one."""
    draft = dialog.draft_feedback()
    return facts_of(draft or PublicFeedback()), draft.revision if draft else 0


def save(dialog: Dialog, by: Person, facts: dict[str, Any], seen: int) -> PublicFeedback:
    """Save the draft, whole or unfinished. `seen`: the revision the person read it at."""
    with writing(dialog, by, WRITTEN_BY_THOSE_WHO) as locked:
        if published := list(blockers.already_published(locked, timezone.localdate())):
            raise Blocked(locked.STEPS["publish_feedback"], published)
        stored, revision = as_it_stands(locked)
        refuse_stale(stored, revision, facts, seen)
        draft = locked.draft_feedback() or PublicFeedback(dialog=locked)
        if draft.pk is None or stored != facts:
            for name, value in facts.items():
                setattr(draft, name, value)
            draft.full_clean(exclude={"dialog", "event", "corrects"})
            draft.save()
        return PublicFeedback.objects.get(pk=draft.pk)


@transaction.atomic
def publish(dialog: Dialog, by: Person, seen: int, **arguments: Any) -> Event:
    """Publish the draft as the secretary has read it, and not as somebody has changed it since."""
    locked = Dialog.objects.lock(dialog.pk)
    draft = locked.draft_feedback()
    if draft is not None and draft.revision != seen:
        raise Stale(facts_of(draft), draft.revision)
    return locked.publish_feedback(draft, by=by, **arguments)
