"""A person's duties, late ones first: my own, and those of my office that are others' or nobody's yet.

A parked case asks nobody for anything until it wakes.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from dialogs.models import Dialog, Event, State
from dialogs.models.dialog import DialogQuerySet
from dialogs.permissions import Standing

from .rules import RULES, Owner, Rule, rules_of, with_rules


@dataclass(frozen=True)
class Duty:
    title: Any
    url: str
    case: str
    number: str
    why: str
    due: datetime.date | None
    late_days: int
    #: What else one should know of it.
    note: str = ""


def of_myself(standing: Standing, on: datetime.date) -> DialogQuerySet:
    """Cases in which the person owes something, each with its rules."""
    within = {Owner.OFFICE: handled_by(standing), Owner.SECRETARY: Q(committee__in=standing.secretary_of)}
    if standing.is_strategist:
        within[Owner.STRATEGIST] = Q()
    return _owing(within, on)


def of_my_office(standing: Standing, on: datetime.date) -> DialogQuerySet:
    """What colleagues owe, and ideas that nobody has taken on: visible to the whole office."""
    ours = Q(office__in=standing.offices)
    if standing.is_official:
        ours |= Q(state=State.IDEA, office=None)
    return _owing({Owner.OFFICE: ours & ~handled_by(standing)}, on)


def handled_by(standing: Standing) -> Q:
    """Cases that the person handles, and ideas they logged that nobody handles yet."""
    mine = Q(handler=standing.person, office__in=standing.offices)
    if standing.is_official:
        logged_by_me = Event.objects.filter(dialog=OuterRef("pk"), sequence=1, actor=standing.person)
        mine |= Q(state=State.IDEA, office=None) & Q(Exists(logged_by_me))
    return mine


def _owing(within: dict[Owner, Q], on: datetime.date) -> DialogQuerySet:
    owed = Q(pk__in=[])
    for owner, whose in within.items():
        any_rule = Q(pk__in=[])
        for rule in RULES:
            if rule.owner is owner:
                any_rule |= rule.when
        owed |= whose & any_rule
    cases = with_rules(Dialog.objects.in_hand(on).filter(owed), within)
    return cases.select_related("committee", "office", "handler").order_by(
        Coalesce("due_on", "follow_up_on").asc(nulls_last=True), "pk"
    )


def on_page(cases: Iterable[Dialog], standing: Standing, on: datetime.date) -> list[Duty]:
    return [_duty(rule, dialog, standing, on) for dialog in cases for rule in rules_of(dialog)]


def _duty(rule: Rule, dialog: Dialog, standing: Standing, on: datetime.date) -> Duty:
    return Duty(
        title=rule.title,
        url=reverse("staff:step", args=[dialog.number, rule.definition.noun]),
        case=dialog.title,
        number=dialog.number,
        why=_why(rule, dialog, standing),
        due=dialog.act_by,
        late_days=max(0, (on - dialog.act_by).days) if dialog.act_by else 0,
        note=_woken(dialog),
    )


def _woken(dialog: Dialog) -> str:
    """A case that slept comes back as a surprise, so it says where it has been."""
    if dialog.parked_until is None:
        return ""
    return _("Was parked until %(date)s.") % {"date": date_format(dialog.parked_until, "DATE_FORMAT")}


def _why(rule: Rule, dialog: Dialog, standing: Standing) -> str:
    if rule.owner is Owner.SECRETARY:
        return _("You are secretary of %(committee)s.") % {"committee": dialog.committee}
    if rule.owner is Owner.STRATEGIST:
        return _("You are the KLK strategist.")
    if dialog.handler is None:
        return _("The idea has no handler yet.")
    if dialog.handler_id == standing.person.pk:
        return _("You are the handler.")
    return _("Handler: %(handler)s, %(office)s.") % {"handler": dialog.handler, "office": dialog.office}
