"""The documents of a case: kept, shown to residents, taken from them, removed for a reason.

A document belongs to no step, so it may come at any time, also after the case has ended. The file has been
looked into before the case is locked (dialogs/documents), and deleted when its row says so, after the commit.
"""

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from uuid import UUID

from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from committees.models import Person
from dialogs.documents import Inspected
from dialogs.models import Dialog, Document, State
from dialogs.permissions import Standing, may_keep_documents

from .lock import Stale


@contextmanager
def _keeping(dialog: Dialog, by: Person) -> Iterator[Dialog]:
    """The case, locked, by somebody who answers for its documents."""
    with transaction.atomic():
        locked = Dialog.objects.lock(dialog.pk)
        if not may_keep_documents(Standing.of(by, timezone.localdate()), locked):
            raise PermissionDenied
        yield locked


def add(
    dialog: Dialog,
    by: Person,
    title: str,
    inspected: Inspected,
    key: UUID,
    at: datetime.datetime | None = None,
) -> Document:
    """Keep a file. The same form once more answers with the document it made the first time (I14)."""
    document = Document(
        dialog=dialog,
        key=key,
        title=title,
        kind=inspected.kind,
        name=inspected.name,
        size=len(inspected.content),
        sha256=inspected.sha256,
        original_sha256=inspected.original_sha256,
        has_hidden_parts=inspected.has_hidden_parts,
        uploaded_by=by,
        uploaded_at=at or timezone.now(),
    )
    try:
        with _keeping(dialog, by) as locked:
            if earlier := locked.documents.filter(key=key).first():
                return earlier
            _refuse_one_too_many(locked)
            _refuse_the_same(locked, document)
            document.file.save(document.name, ContentFile(inspected.content), save=False)
            document.full_clean(exclude={"dialog"})
            document.save()
    except BaseException:
        # Nothing was kept, so no file is either.
        document.file.delete(save=False)
        raise
    return document


def _refuse_one_too_many(dialog: Dialog) -> None:
    most = settings.DOCUMENTS_OF_A_CASE
    if dialog.documents.kept().count() >= most:
        said = ngettext(
            "The case has %(most)d document, and has no room for more. Remove one first.",
            "The case has %(most)d documents, and has no room for more. Remove one first.",
            most,
        )
        raise ValidationError({"file": said % {"most": most}})


def _refuse_the_same(dialog: Dialog, document: Document) -> None:
    same = dialog.documents.kept().filter(original_sha256=document.original_sha256).first()
    if same:
        said = _("This file is already among the case's documents, as “%(title)s”.") % {"title": same.title}
        raise ValidationError({"file": said})


def reasons_against_publishing(document: Document, dialog: Dialog) -> list[str]:
    """Why residents cannot have it now, in words. Empty: they can."""
    reasons = []
    if dialog.state not in State.public():
        reasons.append(
            _("Residents see the case only when its committee has decided, so there is no page yet.")
        )
    if document.has_hidden_parts:
        reasons.append(
            _(
                "The document has comments, tracked changes or hidden sheets. Take them away, "
                "or save it as PDF, and upload it again."
            )
        )
    return reasons


def make_public(document: Document, by: Person, seen: int, at: datetime.datetime | None = None) -> Document:
    """Show it to residents from now on."""
    with _keeping(document.dialog, by) as locked:
        stored = Document.objects.get(pk=document.pk)
        if stored.is_public:
            return stored  # the same click twice
        _refuse_stale(stored, seen)
        if reasons := reasons_against_publishing(stored, locked):
            raise ValidationError(reasons)
        stored.made_public_by, stored.made_public_at = by, at or timezone.now()
        stored.withdrawn_by = stored.withdrawn_at = None
        return _saved(stored)


def withdraw(document: Document, by: Person, seen: int) -> Document:
    """Take it from residents at once. The staff still have it."""
    with _keeping(document.dialog, by):
        stored = Document.objects.get(pk=document.pk)
        if not stored.is_public:
            return stored
        _refuse_stale(stored, seen)
        stored.withdrawn_by, stored.withdrawn_at = by, timezone.now()
        return _saved(stored)


def remove(document: Document, by: Person, reason: str, seen: int) -> Document:
    """Delete the file. That it was here, and why it is not any more, stays."""
    with _keeping(document.dialog, by):
        stored = Document.objects.get(pk=document.pk)
        if stored.removed_at:
            return stored
        _refuse_stale(stored, seen)
        stored.removed_by, stored.removed_at, stored.removed_reason = by, timezone.now(), reason
        if stored.made_public_at and not stored.withdrawn_at:
            stored.withdrawn_by, stored.withdrawn_at = by, stored.removed_at
        saved = _saved(stored)
        # Were it deleted before, and the transaction failed, the case would have a document without its file.
        transaction.on_commit(partial(stored.file.delete, save=False))
        return saved


def _refuse_stale(stored: Document, seen: int) -> None:
    if stored.revision != seen:
        raise Stale({}, stored.revision)


def _saved(document: Document) -> Document:
    document.full_clean(exclude={"dialog"})
    document.save()
    return Document.objects.get(pk=document.pk)
