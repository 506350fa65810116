"""The open-items list (balanslista): what a committee still owes, and who is to act."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import BooleanField, Count, ExpressionWrapper, Q
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from committees.models import Committee
from dialogs.duties import Owner, Rule, rules_of, with_rules
from dialogs.models import Dialog
from dialogs.models.dialog import DialogQuerySet
from dialogs.who import office_in_words, who_takes

from .facts import DUE_FIRST, OWES_AN_ANSWER, REMITTED_ON, TABLED_TO


@dataclass(frozen=True)
class OpenItem:
    dialog: Dialog
    waits_for: list[Any]
    who: list[str]
    note: str
    late_days: int
    #: The day the residents were promised an answer by, for as long as they wait for it.
    promised_on: datetime.date | None
    is_promise_broken: bool


def open_cases(committee: Committee) -> DialogQuerySet:
    cases = with_rules(Dialog.objects.open().filter(committee=committee))
    return cases.annotate(
        tabled_to=TABLED_TO,
        remitted_on=REMITTED_ON,
        owes_an_answer=ExpressionWrapper(OWES_AN_ANSWER, output_field=BooleanField()),
    ).select_related("committee", "office", "handler").order_by(*DUE_FIRST)  # fmt: skip


def summary(committee: Committee, on: datetime.date) -> dict[str, int]:
    """How many are open and late, and how many promises are broken. One query."""
    return Dialog.objects.open().filter(committee=committee).aggregate(
        open=Count("pk"),
        late=Count("pk", filter=Q(due_on__lt=on)),
        broken=Count("pk", filter=OWES_AN_ANSWER & Q(feedback_date__lt=on)),
    )  # fmt: skip


def open_items(cases: Iterable[Any], on: datetime.date) -> Iterator[OpenItem]:
    """The cases must have been read by `open_cases`."""
    for dialog in cases:
        rules = rules_of(dialog)
        promised = dialog.feedback_date if dialog.owes_an_answer else None
        yield OpenItem(
            dialog=dialog,
            waits_for=[rule.title for rule in rules],
            who=list(dict.fromkeys(_who(rule, dialog) for rule in rules)),
            note=_note(dialog, on),
            late_days=max(0, (on - dialog.due_on).days) if dialog.due_on else 0,
            promised_on=promised,
            is_promise_broken=promised is not None and promised < on,
        )


def _who(rule: Rule, dialog: Dialog) -> str:
    return office_in_words(dialog) if rule.owner is Owner.OFFICE else who_takes(rule.definition, dialog)


def _note(dialog: Any, on: datetime.date) -> str:
    if dialog.tabled_to:
        return _("Tabled until %(date)s.") % {"date": date_format(dialog.tabled_to, "DATE_FORMAT")}
    if dialog.remitted_on:
        return _("Remitted on %(date)s.") % {"date": date_format(dialog.remitted_on, "DATE_FORMAT")}
    if dialog.is_parked(on):
        return _("Parked until %(date)s.") % {"date": date_format(dialog.parked_until, "DATE_FORMAT")}
    return ""
