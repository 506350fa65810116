from collections.abc import Iterable
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from committees.models import Person
from dialogs.letters import add_participant
from dialogs.models import Contact, Dialog, InformationText, SignUpReceipt, State
from dialogs.permissions import Standing, may_see_contacts


@dataclass(frozen=True)
class SignedUp:
    #: Who is on the list now and was not before.
    added: int
    known: int


@transaction.atomic
def sign_up(
    dialog: Dialog, *, email: str, name: str, informed_by: InformationText, mail: bool = True
) -> bool:
    """Somebody asks to hear back. False: they had asked before, and nothing was changed.

    `mail`: whether a receipt may go out to the address. Raises ValidationError when there is nothing (more)
    to hear (letters/participants.py).
    """
    Dialog.objects.lock(dialog.pk)
    before = Contact.objects.filter(dialog=dialog, email__iexact=email).exists()
    contact = add_participant(dialog, email=email, name=name, informed_by=informed_by)
    if mail:
        SignUpReceipt.objects.bulk_create([SignUpReceipt.of(contact)], ignore_conflicts=True)
    return not before


@transaction.atomic
def sign_up_all(
    dialog: Dialog, by: Person, people: Iterable[dict[str, str]], informed_by: InformationText
) -> SignedUp:
    """All of a paper list, or nobody; the same list twice adds nobody twice (I14)."""
    locked = Dialog.objects.lock(dialog.pk)
    if not may_see_contacts(Standing.of(by, timezone.localdate()), locked):
        raise PermissionDenied(_("Participants are written down by the office that answers them."))
    answers = [
        sign_up(locked, email=person["email"], name=person["name"], informed_by=informed_by)
        for person in people
    ]
    return SignedUp(added=sum(answers), known=len(answers) - sum(answers))


def takes_sign_ups(dialog: Dialog) -> bool:
    """Whether there is an answer to wait for: the rule itself stands in letters/participants.py."""
    running = dialog.state in (State.EXECUTION, State.FEEDBACK)
    return running and dialog.published_feedback() is None
