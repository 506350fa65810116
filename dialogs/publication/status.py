import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from dialogs.models import State

from .phase import Phase
from .promise import Promise
from .wording import days_late

if TYPE_CHECKING:
    from .cases import PublishedCase


@dataclass(frozen=True)
class Status:
    """Where a case stands in a few words: a tag, and the date that matters now."""

    label: str
    kind: str
    date_label: str = ""
    date: datetime.date | None = None

    @property
    def is_late(self) -> bool:
        return self.kind == "late"


def status_of(case: "PublishedCase", promise: Promise | None, on: datetime.date) -> Status:
    if case.phase == Phase.ONGOING and case.begins_on and case.begins_on > on:
        return Status(_("Soon open"), "info", _("Opens"), case.begins_on)
    if case.phase == Phase.ONGOING:
        return Status(str(Phase.ONGOING.label), "active", _("Take part by"), case.ends_on)
    if case.phase == Phase.ANSWERED and promise:
        return Status(str(Phase.ANSWERED.label), "done", _("Answered on"), promise.kept_on)
    if case.phase == Phase.WAITING and promise:
        return _waiting(promise)
    return _declined(case, on)


def _waiting(promise: Promise) -> Status:
    if promise.is_overdue:
        label = _("Feedback %(late)s") % {"late": days_late(promise.late_days)}
        return Status(label, "late", _("Promised by"), promise.date)
    return Status(str(Phase.WAITING.label), "waiting", _("Answer by"), promise.date)


def _declined(case: "PublishedCase", on: datetime.date) -> Status:
    if case.state == State.COMPLETED:
        return Status(_("No dialogue: meeting held"), "neutral")
    due = case.due_on
    if due and due < on:
        label = _("Information meeting %(late)s") % {"late": days_late((on - due).days)}
        return Status(label, "late", _("To be held by"), due)
    return Status(_("No dialogue: information meeting to come"), "info", _("To be held by"), due)
