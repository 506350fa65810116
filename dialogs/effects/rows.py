"""The register's rows: a dialogue, how it stands, and when somebody asks again."""

import datetime
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse

from dialogs.models import Dialog, Effect
from dialogs.models.record import local_date
from dialogs.permissions import Standing


@dataclass(frozen=True)
class Row:
    case: Dialog
    closed_on: datetime.date
    #: How it stands; None until somebody has followed it up.
    latest: Effect | None
    #: How many were recorded before that.
    earlier: int
    late_days: int
    #: Straight to the form, for whoever may fill it in.
    form_url: str


def rows(keys: Sequence[int], standing: Standing, on: datetime.date) -> list[Row]:
    """Two queries, however many."""
    found = Dialog.objects.select_related("committee", "office").in_bulk(list(keys))
    recorded: dict[int, list[Effect]] = defaultdict(list)
    for effect in Effect.objects.current().filter(dialog__in=found).order_by("-as_of", "-pk"):
        recorded[effect.dialog_id].append(effect)
    return [_row(found[key], recorded[key], standing, on) for key in keys if key in found]


def _row(case: Dialog, recorded: list[Effect], standing: Standing, on: datetime.date) -> Row:
    step = case.STEPS["record_effect"]
    may = step.permission(standing, case)
    return Row(
        case=case,
        closed_on=local_date(case.waiting_since),
        latest=recorded[0] if recorded else None,
        earlier=max(0, len(recorded) - 1),
        late_days=max(0, (on - case.follow_up_on).days) if case.follow_up_on else 0,
        form_url=reverse("staff:step", args=[case.number, step.noun]) if may else "",
    )
