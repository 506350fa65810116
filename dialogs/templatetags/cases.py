"""How a case's state is shown wherever cases are listed."""

import datetime
from typing import Any

from django import template
from django.utils.translation import ngettext

from dialogs.models import Dialog, Effect, State

register = template.Library()

KINDS = {
    State.IDEA: "neutral",
    State.INVESTIGATION: "waiting",
    State.PROPOSAL: "active",
    State.DECISION: "waiting",
    State.EXECUTION: "active",
    State.FEEDBACK: "active",
    State.INFORMATION: "info",
    State.COMPLETED: "done",
    State.REFERRED: "stopped",
    State.WITHDRAWN: "stopped",
}
INFLUENCES = {
    Effect.Influence.INFLUENCED: "done",
    Effect.Influence.PARTLY: "active",
    Effect.Influence.NOT: "stopped",
    Effect.Influence.UNKNOWN: "waiting",
}


@register.inclusion_tag("_partials/status_tag.html")
def state_tag(dialog: Dialog) -> dict[str, Any]:
    return {"label": dialog.get_state_display(), "kind": KINDS[State(dialog.state)]}


@register.filter
def late_by(dialog: Dialog, on: datetime.date) -> int:
    """How many days ago somebody should have acted; 0 when nobody is late."""
    return max(0, (on - dialog.due_on).days) if dialog.due_on and dialog.state in State.open() else 0


@register.inclusion_tag("_partials/status_tag.html")
def late_tag(days: int) -> dict[str, Any]:
    label = ngettext("%(days)s day late", "%(days)s days late", days) % {"days": days}
    return {"label": label, "kind": "late"}


@register.inclusion_tag("_partials/status_tag.html")
def influence_tag(influence: str) -> dict[str, Any]:
    """Whether the dialogue influenced, in words."""
    known = Effect.Influence(influence)
    return {"label": known.label, "kind": INFLUENCES[known]}
