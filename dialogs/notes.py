"""Writing a note in a case: kept for good, and once however often its form is sent."""

from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from committees.models import Person

from .models import Dialog, Note
from .permissions import Standing, may_write_notes


@transaction.atomic
def write(dialog: Dialog, by: Person, text: str, key: UUID) -> Note:
    """Under the case's lock, so that the second of two equal posts sees the first (I14)."""
    locked = Dialog.objects.lock(dialog.pk)
    if not may_write_notes(Standing.of(by, timezone.localdate()), locked):
        raise PermissionDenied(_("Notes are written by those who work with the case."))
    if earlier := Note.objects.filter(key=key).first():
        if (earlier.dialog_id, earlier.author_id) == (locked.pk, by.pk):
            return earlier
        raise ValidationError(_("This form has been used before. Open the page again."))
    note = Note(dialog=locked, author=by, text=text.replace("\r\n", "\n"), key=key)
    note.full_clean()
    note.save(force_insert=True)
    return note
