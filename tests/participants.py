"""Somebody who wants to hear back, for those who try every address."""

from typing import Any

from dialogs.models import Contact, Dialog, InformationText, State
from dialogs.participation import sign_up
from dialogs.participation.leaving import USE
from dialogs.secret_link import token_of


def signed_up(dialog: Dialog, email: str = "vill-veta@example.org") -> Contact:
    text = InformationText.objects.current(InformationText.Kind.PARTICIPATION)
    sign_up(dialog, email=email, name="Deltagare", informed_by=text)
    contact: Contact = dialog.participants.get(email=email)
    return contact


def somebody() -> Contact:
    """Whoever is on a list; where the last one has been erased, another one signs up."""
    known = Contact.objects.filter(purpose=Contact.Purpose.TELL_PARTICIPANT).order_by("pk").first()
    return known or signed_up(Dialog.objects.filter(state=State.EXECUTION).earliest("pk"))


def in_addresses() -> dict[str, str]:
    """For hands in a browser: words that addresses hold between braces."""
    contact = somebody()
    token = token_of(USE, contact.uuid)
    return {"participant": str(contact.pk), "contact": str(contact.uuid), "leaving": token}


#: Where it is, whatever case it belongs to.
PARTICIPANTS: dict[str, Any] = {
    "public:leave": lambda: {"token": in_addresses()["leaving"]},
    "staff:contact_correct": lambda: {"uuid": somebody().uuid},
    "staff:contact_erase": lambda: {"uuid": somebody().uuid},
}
