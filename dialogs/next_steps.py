"""What a case needs now, from whom and by when; and what else a person may do with it."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from .duties import Owner, Rule, rules_of
from .models import Dialog
from .obstacles import Obstacle, obstacles
from .permissions import Standing
from .process import Step
from .who import office_in_words, who_takes


@dataclass(frozen=True)
class NextStep:
    """A box of `_partials/next_step.html`."""

    title: Any
    who: str
    due: datetime.date | None
    late: bool
    text: str = ""
    action_label: Any = ""
    action_url: str = ""
    work_label: Any = ""
    work_url: str = ""
    reasons: list[Obstacle] = field(default_factory=list)


def next_steps(dialog: Dialog, standing: Standing, on: datetime.date) -> list[NextStep]:
    """By the same rules as the duties. The case must have been read by `with_rules`."""
    if dialog.is_parked(on):
        return [_waking(dialog, standing)]
    return [_next(rule, dialog, standing, on) for rule in rules_of(dialog)]


def _next(rule: Rule, dialog: Dialog, standing: Standing, on: datetime.date) -> NextStep:
    step = rule.definition
    mine = rule.owner.permission(standing, dialog) or (
        not rule.prepares and step.permission(standing, dialog)
    )
    work_label, work_noun = rule.work or ("", "")
    return NextStep(
        title=rule.title,
        who=office_in_words(dialog) if rule.owner is Owner.OFFICE else who_takes(step, dialog),
        due=dialog.act_by,
        late=bool(dialog.act_by and dialog.act_by < on),
        action_label=rule.title if rule.prepares else step.label,
        action_url=reverse("staff:step", args=[dialog.number, step.noun]) if mine else "",
        work_label=work_label,
        work_url=reverse("staff:step", args=[dialog.number, work_noun]) if mine and work_noun else "",
        reasons=[] if rule.prepares else list(obstacles(dialog, step.name, on)),
    )


def _waking(dialog: Dialog, standing: Standing) -> NextStep:
    """A parked case needs nothing, until it wakes or somebody wakes it."""
    step, parking = dialog.STEPS["resume"], dialog.parkings.current().latest("pk")
    mine = step.permission(standing, dialog)
    date = date_format(parking.wakes_on, "DATE_FORMAT")
    return NextStep(
        title=_("The case is parked and wakes by itself on %(date)s") % {"date": date},
        who=office_in_words(dialog),
        due=None,
        late=False,
        text=parking.reason,
        action_label=step.label,
        action_url=reverse("staff:step", args=[dialog.number, step.noun]) if mine else "",
    )


def may_hand_over(dialog: Dialog, standing: Standing) -> Step | None:
    """Stands beside the handler's name, where one looks for it."""
    step = dialog.STEPS["hand_over"]
    return step if dialog.state in step.sources and step.permission(standing, dialog) else None


def other_steps(dialog: Dialog, standing: Standing) -> Iterator[Step]:
    """Steps that the person may take in this state, besides what the case waits for."""
    awaited = {rule.step for rule in rules_of(dialog)} | {"correct", "resume", "hand_over"}
    for step in dialog.STEPS.values():
        if step.name not in awaited and dialog.state in step.sources and step.permission(standing, dialog):
            yield step
