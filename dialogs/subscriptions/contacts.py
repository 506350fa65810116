"""The one contact behind all subscriptions of an address, locked while something is done with them."""

from django.db.models import QuerySet
from django.db.models.functions import Lower

from dialogs.models import Contact, InformationText

#: Somebody may end their last subscription, and be erased, between the two statements: then once more.
TRIES = 3


def contact_of(email: str, informed_by: InformationText) -> Contact:
    """New or known: the same statements, and nobody can tell by the time they take. Within a transaction."""
    new = Contact(
        email=email,
        purpose=Contact.Purpose.SUBSCRIBE,
        legal_basis=Contact.LegalBasis.CONSENT,
        informed_by=informed_by,
    )
    for _try in range(TRIES):
        Contact.objects.bulk_create([new], ignore_conflicts=True)
        found = _subscribers().annotate(lowered=Lower("email")).filter(lowered=email.lower())
        if contact := found.select_for_update(no_key=True).first():
            return contact
    raise Contact.DoesNotExist


def lock(contact: int | None) -> None:
    """One act at a time on what belongs to an address."""
    if contact:
        list(_subscribers().select_for_update(no_key=True).filter(pk=contact).values_list("pk"))


def _subscribers() -> QuerySet[Contact]:
    return Contact.objects.filter(purpose=Contact.Purpose.SUBSCRIBE)
