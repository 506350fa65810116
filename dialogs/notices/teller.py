"""Reads what notices are about: so many queries, however many notices."""

import datetime
from collections.abc import Sequence
from typing import cast

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from dialogs.duties import Owner, Rule, rules_of, with_rules
from dialogs.history import sentence
from dialogs.models import Dialog, Event, Notice
from dialogs.records import filed_in

from .wording import OWED, Told, since, why

Role = Notice.Role
OWNERS = {
    Role.HANDLER: Owner.OFFICE,
    Role.OFFICIAL: Owner.OFFICE,
    Role.SECRETARY: Owner.SECRETARY,
    Role.STRATEGIST: Owner.STRATEGIST,
}


class Teller:
    """Says each notice in words, as its case stands on a day."""

    def __init__(self, notices: Sequence[Notice], on: datetime.date) -> None:
        self._on = on
        cases = Dialog.objects.filter(pk__in={notice.dialog_id for notice in notices})
        self._cases = with_rules(cases.select_related("committee", "office", "handler")).in_bulk()
        keys = {notice.event_id for notice in notices if notice.event_id}
        self._events = Event.objects.select_related("actor").in_bulk(keys) if keys else {}
        self._filed = filed_in(self._events.values())

    def told(self, notice: Notice) -> Told:
        dialog = self._cases[notice.dialog_id]
        if notice.event_id:
            return self._news(notice, dialog, self._events[notice.event_id])
        return self._reminder(notice, dialog)

    def _reminder(self, notice: Notice, dialog: Dialog) -> Told:
        action, url = _way(dialog, self._duty(notice, dialog))
        # The database says so of every reminder.
        counted_from = cast(datetime.date, notice.counted_from)
        return Told(
            notice=notice,
            number=dialog.number,
            case=dialog.title,
            what=str(OWED[notice.rule].what),
            since=since(notice.rule, counted_from, self._on),
            action=action,
            url=url,
            why=why(notice, dialog),
            late_days=max(0, (self._on - counted_from).days),
        )

    def _news(self, notice: Notice, dialog: Dialog, event: Event) -> Told:
        duty = self._duty(notice, dialog)
        action, url = _way(dialog, duty)
        return Told(
            notice=notice,
            number=dialog.number,
            case=dialog.title,
            what=sentence(event, self._filed.get(event.pk)),
            since=_by_whom(event),
            action=action,
            url=url,
            why=why(notice, dialog),
            is_turn=duty is not None,
        )

    def _duty(self, notice: Notice, dialog: Dialog) -> Rule | None:
        """What the person does next in the case: that which the notice is about, if it is theirs."""
        owner = OWNERS.get(Role(notice.role))
        owed = (
            [] if dialog.is_parked(self._on) else [rule for rule in rules_of(dialog) if rule.owner is owner]
        )
        about = "" if notice.event_id else OWED[notice.rule].step
        return next((rule for rule in owed if rule.step == about), next(iter(owed), None))


def _way(dialog: Dialog, duty: Rule | None) -> tuple[str, str]:
    if duty is None:
        return _("Open the case"), reverse("staff:case", args=[dialog.number])
    return str(duty.title), reverse("staff:step", args=[dialog.number, duty.definition.noun])


def _by_whom(event: Event) -> str:
    day = date_format(timezone.localtime(event.at), "DATE_FORMAT")
    return _("%(who)s, %(date)s.") % {"who": event.actor.name, "date": day}
