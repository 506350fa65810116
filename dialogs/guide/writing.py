"""Changing what the guide says, and writing down what was learned: by whom, once, and over nobody's words."""

from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from committees.models import Person
from dialogs.drafting import Stale
from dialogs.filing import strip
from dialogs.models import Dialog, MethodExperience, MethodGuide, MethodGuideChange
from dialogs.permissions import (
    Standing,
    may_change_experience,
    may_change_method_guide,
    may_write_experiences,
)

GUIDE_FIELDS = ("in_short", "weeks", "days", "people", "cost", "suits", "suits_not", "reaches", "indicators")
EXPERIENCE_FIELDS = ("text", "target_group", "dialog")
NOT_STRATEGIST = gettext_lazy("The KLK strategist looks after the method guide.")
NOT_WRITERS = gettext_lazy("Experiences are written by officials and the strategist.")
NOT_YOURS = gettext_lazy("An experience is changed by whoever wrote it, or by the strategist.")


def facts_of(row: MethodGuide | MethodExperience) -> dict[str, Any]:
    names = GUIDE_FIELDS if isinstance(row, MethodGuide) else EXPERIENCE_FIELDS
    return {name: getattr(row, name) for name in names}


@transaction.atomic
def change(guide: MethodGuide, by: Person, facts: dict[str, Any], seen: int) -> MethodGuide:
    """The same words twice, as in a double click, change nothing (I14); old ones are refused (I15)."""
    if not may_change_method_guide(_standing(by)):
        raise PermissionDenied(NOT_STRATEGIST)
    stored = MethodGuide.objects.select_for_update(no_key=True).get(pk=guide.pk)
    before = facts_of(stored)
    changed = [name for name in GUIDE_FIELDS if before[name] != facts[name]]
    if not changed:
        return stored
    _refuse_stale(stored, seen)
    now = timezone.now()
    _write(stored, facts | {"changed_by": by, "changed_at": now})
    MethodGuideChange.objects.create(guide=stored, by=by, at=now, fields=changed)
    return stored


@transaction.atomic
def tell(guide: MethodGuide, by: Person, facts: dict[str, Any], key: UUID) -> MethodExperience:
    """Under the method's lock, so that the second of two equal posts sees the first (I14)."""
    if not may_write_experiences(_standing(by)):
        raise PermissionDenied(NOT_WRITERS)
    locked = MethodGuide.objects.select_for_update(no_key=True).get(pk=guide.pk)
    if earlier := MethodExperience.objects.filter(key=key).first():
        if (earlier.guide_id, earlier.author_id) == (locked.pk, by.pk):
            return earlier
        raise ValidationError(_("This form has been used before. Open the page again."))
    return _write(MethodExperience(guide=locked, author=by, key=key), facts)


@transaction.atomic
def retell(experience: MethodExperience, by: Person, facts: dict[str, Any], seen: int) -> MethodExperience:
    if not may_change_experience(_standing(by), experience):
        raise PermissionDenied(NOT_YOURS)
    locked = MethodExperience.objects.select_for_update(no_key=True, of=("self",))
    stored = locked.select_related("dialog").get(pk=experience.pk)
    if facts_of(stored) == facts:
        return stored
    _refuse_stale(stored, seen)
    return _write(stored, facts)


def take_away(experience: MethodExperience, by: Person) -> None:
    """For good: it may hold what should never have been written."""
    if not may_change_experience(_standing(by), experience):
        raise PermissionDenied(NOT_YOURS)
    experience.delete()


def find_case(number: str) -> Dialog | None:
    return Dialog.objects.filter(number__iexact=number).first()


def _standing(by: Person) -> Standing:
    return Standing.of(by, timezone.localdate())


def _refuse_stale(stored: Any, seen: int) -> None:
    if stored.revision != seen:
        raise Stale(facts_of(stored), stored.revision)


def _write(row: Any, facts: dict[str, Any]) -> Any:
    for name, value in facts.items():
        setattr(row, name, value)
    strip(row)
    row.full_clean()
    row.save()
    return type(row).objects.get(pk=row.pk)
