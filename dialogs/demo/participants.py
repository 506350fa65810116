"""Participants of the demo who want to hear back; and the first erasures, as they happen in earnest."""

import datetime
import tomllib
import uuid
from pathlib import Path
from typing import Any, cast

from django.utils import timezone

from committees.models import Person
from dialogs.models import Dialog, InformationText, PrivacyAct, Subscription
from dialogs.participation import leaving, sign_up, sign_up_all
from dialogs.publication.topics import Topic
from dialogs.retention import erase_by_plan, erase_contacts
from dialogs.secret_link import token_of
from dialogs.subscriptions.asking import ask

from .stories import NAMESPACE

LISTS = Path(__file__).parent / "participants.toml"
#: Longer than anybody has to confirm.
NINE_DAYS = datetime.timedelta(days=9)
Kind = InformationText.Kind


def build(today: datetime.date) -> None:
    """Make what is missing: a case that has participants is left alone."""
    for told in tomllib.loads(LISTS.read_text(encoding="utf-8"))["list"]:
        key = uuid.uuid5(NAMESPACE, told["case"])
        dialog = Dialog.objects.filter(events__key=key).select_related("handler").first()
        if dialog and not dialog.participants.exists():
            _sign_up(dialog, told)
            _end(dialog, told)
            _forget(told["never_confirms"], today)


def _sign_up(dialog: Dialog, told: dict[str, Any]) -> None:
    text = InformationText.objects.current(Kind.PARTICIPATION)
    sign_up_all(dialog, cast(Person, dialog.handler), told["people"], text)
    for email in told["on_the_web"]:
        sign_up(dialog, email=email, name="", informed_by=text)


def _end(dialog: Dialog, told: dict[str, Any]) -> None:
    """One by the link in the mail, one by asking the office."""
    gone, asking = (dialog.participants.get(email=told[who]) for who in ("takes_back", "asks_the_office"))
    if found := leaving.behind(token_of(leaving.USE, gone.uuid)):
        leaving.leave(found)
    erase_contacts([asking.pk], PrivacyAct.Rule.REMOVED, by=dialog.handler)


def _forget(email: str, today: datetime.date) -> None:
    """Somebody asked to subscribe and never confirmed: the nightly round takes the address away."""
    key = uuid.uuid5(NAMESPACE, email)
    if Subscription.objects.filter(key=key).exists():
        return
    text = InformationText.objects.current(Kind.SUBSCRIPTION)
    ask(email, Topic(""), informed_by=text, key=key, at=timezone.now() - NINE_DAYS)
    for _erased in erase_by_plan(today):
        pass
