"""What will come to me next: the cases I have a part in that wait for somebody else, or rest."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, F, Q, When
from django.utils.translation import gettext as _

from dialogs.models import Dialog, State
from dialogs.permissions import Standing
from dialogs.who import office_in_words, who_takes

from .lists import handled_by
from .rules import Owner, Rule, rules_of, with_rules

MOST = 3


@dataclass(frozen=True)
class Coming:
    number: str
    title: str
    #: What happens first, and who does it.
    waits_for: str
    on: datetime.date


def coming(standing: Standing, on: datetime.date) -> Iterator[Coming]:
    """The nearest few, by the day on which they should move. Asked when nothing waits for the person."""
    part = handled_by(standing) | Q(committee__in=standing.secretary_of)
    if standing.is_strategist:
        part |= Q(state=State.PROPOSAL)
    cases = with_rules(Dialog.objects.open().filter(part)).select_related("committee", "office", "handler")
    moves_on = Case(When(parked_until__gt=on, then=F("parked_until")), default=F("due_on"))
    dated = cases.annotate(moves_on=moves_on).filter(moves_on__isnull=False)
    for dialog in dated.order_by("moves_on", "pk")[:MOST]:
        rests = dialog.is_parked(on)
        waits_for = _("The case is parked, and wakes by itself.") if rests else _waits_for(dialog)
        yield Coming(dialog.number, dialog.title, waits_for, dialog.moves_on)


def _waits_for(dialog: Dialog) -> str:
    rule, *_others = rules_of(dialog)
    return _("%(who)s: %(what)s.") % {"who": _who(rule, dialog), "what": rule.title}


def _who(rule: Rule, dialog: Dialog) -> Any:
    return office_in_words(dialog) if rule.owner is Owner.OFFICE else who_takes(rule.definition, dialog)
