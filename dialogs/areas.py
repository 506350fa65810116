"""What committees themselves propose to hold dialogue on: entered, changed, dropped, opened (PROCESS R4).

An area is locked before anything that the process locks, and nothing locks an area after it.
"""

from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from committees.models import Committee

from .filing import strip
from .models import Event, ProposedArea


class Moved(Exception):  # noqa: N818 - an answer, not an error
    """The area is not as the person saw it. Nothing was changed."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


FIELDS = ("title", "year", "description")


def facts_of(area: ProposedArea) -> dict[str, Any]:
    return {name: getattr(area, name) for name in FIELDS}


@transaction.atomic
def propose(area: ProposedArea) -> ProposedArea:
    """A new area. The same form once more answers with the area that it made the first time (I14)."""
    Committee.objects.select_for_update(no_key=True).get(pk=area.committee_id)
    earlier = ProposedArea.objects.filter(key=area.key, committee=area.committee_id).first()
    return earlier or _write(area, {})


@transaction.atomic
def change(area: ProposedArea, facts: dict[str, Any], seen: int) -> ProposedArea:
    """Never over what somebody else has saved meanwhile (I15)."""
    stored = _lock(area)
    if facts_of(stored) == facts:
        return stored
    _refuse(stored, seen)
    return _write(stored, facts)


@transaction.atomic
def drop(area: ProposedArea, reason: str, seen: int) -> ProposedArea:
    """It stays in the list, with the committee's reason."""
    stored = _lock(area)
    if stored.dropped_at and stored.dropped_reason == reason:
        return stored
    _refuse(stored, seen)
    return _write(stored, {"dropped_at": timezone.now(), "dropped_reason": reason})


@transaction.atomic
def open_case(area: ProposedArea, register: Callable[[], Event]) -> Event:
    """The idea that is logged from an area belongs to it: one area, one case, however often it is sent."""
    stored = _lock(area)
    event = register()
    if stored.dialog_id != event.dialog_id:
        _refuse(stored, stored.revision)
        _write(stored, {"dialog": event.dialog})
    return event


def why_closed(area: ProposedArea) -> str:
    if area.dialog:
        return _("The area is already case %(number)s.") % {"number": area.dialog.number}
    return _("The committee has dropped the area.") if area.dropped_at else ""


def _lock(area: ProposedArea) -> ProposedArea:
    return ProposedArea.objects.select_for_update(no_key=True).get(pk=area.pk)


def _refuse(stored: ProposedArea, seen: int) -> None:
    if not stored.is_open:
        raise Moved(why_closed(stored))
    if stored.revision != seen:
        raise Moved(
            _(
                "Somebody else changed the area after you had opened this page. "
                "It is now: %(title)s, %(year)s. Save again if yours is to hold."
            )
            % {"title": stored.title, "year": stored.year}
        )


def _write(area: ProposedArea, facts: dict[str, Any]) -> ProposedArea:
    for name, value in facts.items():
        setattr(area, name, value)
    strip(area)
    area.full_clean()
    area.save()
    return area
