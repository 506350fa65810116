from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from dialogs.models import Contact, Dialog, InformationText, State


@transaction.atomic
def add_participant(
    dialog: Dialog,
    *,
    email: str,
    name: str = "",
    phone: str = "",
    legal_basis: str = Contact.LegalBasis.CONSENT,
    informed_by: InformationText | None = None,
) -> Contact:
    """Somebody who took part wants to hear what came of the dialogue. Asked twice, they are told once.

    Under the case's lock: whoever asks is either among those who are told, or is refused since the answer is
    there to be read.
    """
    case = Dialog.objects.lock(dialog.pk)
    if case.state not in (State.EXECUTION, State.FEEDBACK):
        raise ValidationError(_("There is no dialogue here to hear from."))
    if case.published_feedback() is not None:
        raise ValidationError(_("The committee has answered already: its answer is there to read."))
    if email and (known := case.participants.filter(email__iexact=email).first()):
        return known
    contact = Contact(
        dialog=case, email=email, name=name, phone=phone,
        purpose=Contact.Purpose.TELL_PARTICIPANT, legal_basis=legal_basis,
        informed_by=informed_by,
    )  # fmt: skip
    contact.full_clean()
    contact.save(force_insert=True)
    return contact
