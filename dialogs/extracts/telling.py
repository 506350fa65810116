"""All that is kept of a person, contact by contact: as a page and as a file, from the same rows."""

import datetime
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any, cast
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _

from dialogs.models import Contact, Subscription, SubscriptionMail
from dialogs.models.mailing import Mailing


@dataclass(frozen=True)
class Sent:
    what: str
    #: None: not sent, or not yet.
    at: datetime.datetime | None


@dataclass(frozen=True)
class Text:
    """What the person wrote, as it is kept."""

    what: str
    at: datetime.datetime | datetime.date | None
    words: str


@dataclass(frozen=True)
class Entry:
    number: UUID
    purpose: str
    legal_basis: str
    name: str
    email: str
    phone: str
    belongs_to: str
    #: Which information they were shown before they left it; empty: told in person.
    informed_by: str
    erase_after: datetime.date | None
    texts: list[Text]
    subscriptions: list[str]
    mails: list[Sent]


def tell(contacts: Iterable[Contact]) -> list[Entry]:
    """So many queries, however many contacts."""
    found = list(contacts)
    keys = [contact.pk for contact in found]
    subscriptions, mails = _subscriptions(keys), _mails(keys)
    return [
        _entry(contact, subscriptions.get(contact.pk, []), mails.get(contact.pk, [])) for contact in found
    ]


def as_data(entries: list[Entry]) -> dict[str, Any]:
    """For the file: names in English, like the rest of the machine-readable data."""
    return {"made_at": timezone.now(), "contacts": [asdict(entry) for entry in entries]}


def _entry(contact: Contact, subscriptions: list[str], mails: list[Sent]) -> Entry:
    return Entry(
        number=contact.uuid,
        purpose=contact.get_purpose_display(),
        legal_basis=contact.get_legal_basis_display(),
        name=contact.name,
        email=contact.email,
        phone=contact.phone,
        belongs_to=_belongs_to(contact),
        informed_by=_informed_by(contact),
        erase_after=contact.erase_after,
        texts=_texts(contact),
        subscriptions=subscriptions,
        mails=mails,
    )


def _belongs_to(contact: Contact) -> str:
    """The case, where there is one: it has the committee's and the office's names too."""
    idea, incoming = contact.idea, contact.incoming
    dialog = contact.dialog or (idea and idea.dialog) or (incoming and incoming.dialog)
    return f"{dialog.number} {dialog.title}" if dialog else ""


def _informed_by(contact: Contact) -> str:
    if (text := contact.informed_by) is None:
        return ""
    said = _("version %(version)s of the text that is shown %(when)s")
    return said % {"version": text.version, "when": text.get_kind_display()}


def _texts(contact: Contact) -> list[Text]:
    texts = []
    if incoming := contact.incoming:
        words = "\n\n".join(filter(None, (incoming.title, incoming.text, incoming.place)))
        texts.append(Text(_("An idea, as it was sent in"), incoming.received_at, words))
    if idea := contact.idea:
        texts.append(Text(_("The idea in the case"), idea.received_on, idea.text))
    if report := contact.report:
        texts.append(Text(_("A report about accessibility"), report.received_at, report.text))
    return texts


def _subscriptions(keys: list[int]) -> dict[int, list[str]]:
    told: dict[int, list[str]] = {}
    rows = Subscription.objects.filter(contact__in=keys).select_related("dialog", "committee")
    for row in rows.order_by("asked_at", "pk"):
        to = str(row.committee or (row.dialog.title if row.dialog else _("All dialogues")))
        told.setdefault(cast(int, row.contact_id), []).append(to)
    return told


def _mails(keys: list[int]) -> dict[int, list[Sent]]:
    """Of every kind of mail: a new kind is told of by itself."""
    told: dict[int, list[Sent]] = {}
    for relation in Contact._meta.related_objects:
        model: Any = relation.related_model
        if issubclass(model, Mailing):
            _collect(told, model, relation.field.name, keys)
    _collect(told, SubscriptionMail, "subscription__contact", keys)
    return {key: sorted(mails, key=_oldest_first) for key, mails in told.items()}


def _collect(told: dict[int, list[Sent]], model: Any, way: str, keys: list[int]) -> None:
    what = str(model._meta.verbose_name)
    for contact, at in model.objects.filter(**{f"{way}__in": keys}).values_list(way, "sent_at"):
        told.setdefault(contact, []).append(Sent(what, at))


def _oldest_first(mail: Sent) -> tuple[bool, datetime.datetime]:
    return mail.at is None, mail.at or timezone.now()
