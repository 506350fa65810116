import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast
from uuid import UUID

from django.db.models.fields.files import FieldFile
from django.urls import reverse

from dialogs.models import Document
from dialogs.models.record import local_date

from .cases import published_cases

if TYPE_CHECKING:
    from dialogs.models import Dialog
    from dialogs.models.document import DocumentQuerySet


@dataclass(frozen=True)
class PublicDocument:
    """A part of the fact base. Not who put it there, nor what else the case holds (I10)."""

    title: str
    kind: str
    size: int
    url: str
    public_since: datetime.date


@dataclass(frozen=True)
class PublicFile:
    """What a resident fetches."""

    name: str
    mime: str
    file: FieldFile


def documents_of(case: "Dialog") -> tuple[PublicDocument, ...]:
    return tuple(document_of(found, case.slug) for found in in_order(case.documents.public()))


def in_order(documents: "DocumentQuerySet") -> "DocumentQuerySet":
    return documents.order_by("made_public_at", "pk")


def document_of(document: Document, slug: str) -> PublicDocument:
    """`slug`: of its case."""
    return PublicDocument(
        title=document.title,
        kind=document.get_kind_display(),
        size=document.size,
        url=reverse("public:document", args=[slug, document.uuid, document.name]),
        public_since=local_date(cast(datetime.datetime, document.made_public_at)),
    )


def find_document(slug: str, uuid: UUID, name: str, on: datetime.date) -> PublicFile | None:
    """A public document of a published case, under its own name; None for all else, all alike (I17)."""
    found = Document.objects.public().filter(uuid=uuid, name=name, dialog__slug=slug)
    document = found.filter(dialog__in=published_cases(on).values("pk")).first()
    return PublicFile(document.name, document.mime, document.file) if document else None
