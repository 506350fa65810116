"""What is late and what comes, in a person's committees or all of the municipality: the same few queries."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dialogs.duties import rules_of, with_rules
from dialogs.models import Dialog, State
from dialogs.models.dialog import DialogQuerySet
from dialogs.permissions import Standing
from dialogs.who import who_takes

from .ideas import WaitingIdeas, waiting_ideas

#: How far ahead it looks, and how many cases it names in each part.
DAYS_AHEAD = 14
MOST_NAMED = 15


@dataclass(frozen=True)
class Line:
    case: str
    number: str
    url: str
    #: What is to be done, by whom, and by when.
    said: str


@dataclass(frozen=True)
class Part:
    heading: str
    lines: list[Line]
    count: int

    @property
    def more(self) -> int:
        return self.count - len(self.lines)


@dataclass(frozen=True)
class Contents:
    #: Whose dialogues it is about.
    about: str
    #: Of cases; none for whoever has only ideas to read.
    parts: list[Part]
    ideas: WaitingIdeas | None

    @property
    def late(self) -> int:
        return self.parts[0].count if self.parts else 0

    @property
    def is_empty(self) -> bool:
        return not self.ideas and not any(part.count for part in self.parts)


def contents(standing: Standing, on: datetime.date) -> Contents:
    parts = _parts(standing, on) if looks_after_cases(standing) else []
    return Contents(_about(standing), parts, waiting_ideas(standing, on))


def looks_after_cases(standing: Standing) -> bool:
    """Of a whole committee, or of the municipality."""
    return bool(standing.secretary_of or standing.is_strategist)


def _parts(standing: Standing, on: datetime.date) -> list[Part]:
    cases = _theirs(standing).exclude(parked_until__gt=on)
    soon = on + datetime.timedelta(days=DAYS_AHEAD)
    parts = [
        _part(_("Late"), cases.filter(due_on__lt=on), on, "due_on"),
        _part(_("Due within two weeks"), cases.filter(due_on__range=(on, soon)), on, "due_on"),
        _part(_("Residents are to hear back soon"), _promised(cases, on, soon), on, "feedback_date"),
    ]
    if standing.is_strategist:
        late = Dialog.objects.filter(follow_up_on__lt=on)
        parts.append(_part(_("Effects that should have been followed up"), late, on, "follow_up_on"))
    return parts


def _theirs(standing: Standing) -> DialogQuerySet:
    """The strategist's are all, whatever else they are."""
    cases = Dialog.objects.open()
    return cases if standing.is_strategist else cases.filter(committee__in=standing.secretary_of)


def _promised(cases: DialogQuerySet, on: datetime.date, soon: datetime.date) -> DialogQuerySet:
    """Dialogues whose promised day is near, whatever else the case waits for until then."""
    return cases.filter(state=State.EXECUTION, feedback_date__range=(on, soon)).exclude(Q(due_on__lte=soon))


def _part(heading: str, cases: DialogQuerySet, on: datetime.date, day: str) -> Part:
    named = with_rules(cases.select_related("committee", "office", "handler")).order_by(day, "pk")[
        :MOST_NAMED
    ]
    lines = [_line(dialog, getattr(dialog, day), on) for dialog in named]
    return Part(heading, lines, cases.count() if len(lines) == MOST_NAMED else len(lines))


def _line(dialog: Dialog, day: datetime.date, on: datetime.date) -> Line:
    said = [f"{date_format(day, 'DATE_FORMAT')}{_late(day, on)}"]
    for rule in rules_of(dialog)[:1]:
        said.append(str(rule.title))
        said.append(str(_who(dialog, rule)))
    return Line(
        dialog.title, dialog.number, reverse("staff:case", args=[dialog.number]), ". ".join(said) + "."
    )


def _late(day: datetime.date, on: datetime.date) -> str:
    days = (on - day).days
    if days <= 0:
        return ""
    return ", " + ngettext("%(days)s day late", "%(days)s days late", days) % {"days": days}


def _who(dialog: Dialog, rule: Any) -> str:
    return dialog.handler.name if rule.prepares and dialog.handler else who_takes(rule.definition, dialog)


def _about(standing: Standing) -> str:
    if standing.is_strategist:
        return _("the dialogues of the whole municipality")
    return _("the dialogues of your committees")
