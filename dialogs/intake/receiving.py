"""An idea comes in: once, however often its form is sent (I14), with a receipt if somebody can get one."""

from django.db import transaction

from dialogs.models import Contact, IdeaMail, IncomingIdea

WRITTEN = ("title", "text", "place")


@transaction.atomic
def receive(idea: IncomingIdea, contact: Contact | None, *, receipt: bool) -> IncomingIdea:
    """The idea as it is kept: whoever sends the same form again gets the one that came first."""
    IncomingIdea.objects.bulk_create([idea], ignore_conflicts=True)
    kept = IncomingIdea.objects.get(key=idea.key)
    if kept.pk == idea.pk and contact:
        contact.incoming = kept
        contact.purpose, contact.informed_by = Contact.Purpose.ANSWER_IDEA, kept.informed_by
        contact.full_clean()
        contact.save(force_insert=True)
        if receipt:
            IdeaMail.tell(kept, IdeaMail.Kind.RECEIPT)
    return kept


def is_the_same(idea: IncomingIdea, other: IncomingIdea) -> bool:
    """Whether both say the same. An idea sent back and changed is another one."""
    return all(getattr(idea, name) == getattr(other, name) for name in WRITTEN)
