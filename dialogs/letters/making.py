"""An untold step becomes letters, in the transaction that takes it out of the outbox: each once (I8)."""

from collections.abc import Iterable

from django.db.models import Q

from dialogs.models import Contact, Event, Letter

from .wording import TO_PARTICIPANTS, TOLD


def make_letters(event: Event) -> int:
    """One to each who left an address, and how many they were."""
    if (event.step, event.to_state) not in TOLD:
        return 0
    # Also whoever sent an idea that was added to the case.
    whose = Q(idea__dialog=event.dialog_id) | Q(incoming__dialog=event.dialog_id)
    if event.step in TO_PARTICIPANTS:
        whose |= Q(dialog=event.dialog_id)
    # Whoever brought the idea comes first, and is told once although they took part as well.
    contacts = Contact.objects.filter(whose).exclude(email="").order_by("idea_id", "pk").only("pk", "email")
    letters = [Letter.of(contact.pk, event.pk) for contact in _once_an_address(contacts)]
    Letter.objects.bulk_create(letters, batch_size=500, ignore_conflicts=True)
    return len(letters)


def _once_an_address(contacts: Iterable[Contact]) -> Iterable[Contact]:
    return {contact.email.lower(): contact for contact in reversed(list(contacts))}.values()
