import hashlib
from dataclasses import dataclass

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile

from dialogs.models.document import Kind

from . import office, open_document, pdf, pictures
from .archive import unpack
from .names import clean_name
from .refusals import refused
from .scanner import scan
from .sniffing import sniff


@dataclass(frozen=True)
class Inspected:
    """A file that may be kept: cleaned, with what is known of it."""

    content: bytes
    kind: Kind
    name: str
    original_sha256: str
    has_hidden_parts: bool = False

    @property
    def sha256(self) -> str:
        return digest(self.content)


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def inspect(upload: UploadedFile, title: str) -> Inspected:
    """Look into a file and clean it. ValidationError says what is wrong. Takes its time: holds no lock."""
    if not upload.size:
        raise refused("empty")
    if upload.size > settings.DOCUMENT_MOST_BYTES:
        raise refused("size", limit=settings.DOCUMENT_MOST_BYTES // 1_000_000)
    content = upload.read()
    kinds = sniff(content)
    scan(content)
    kind, cleaned, hidden = _cleaned(content, kinds, title)
    return Inspected(cleaned, kind, clean_name(upload.name or "", kind), digest(content), hidden)


def _cleaned(content: bytes, kinds: tuple[Kind, ...], title: str) -> tuple[Kind, bytes, bool]:
    """What it turned out to be, as it will be kept, and whether something in it is hidden."""
    if len(kinds) > 1:
        return _cleaned_archive(unpack(content), title)
    (kind,) = kinds
    if kind == Kind.PDF:
        return kind, *pdf.clean(content, title)
    return kind, pictures.clean(content, kind), False


def _cleaned_archive(parts: dict[str, bytes], title: str) -> tuple[Kind, bytes, bool]:
    if parts.get(open_document.MIMETYPE) == open_document.TEXT:
        return Kind.ODT, *open_document.clean(parts, title)
    kind = office.kind_of(parts) if office.TYPES in parts else None
    if kind is None:
        raise refused("unknown")
    return kind, *office.clean(parts, kind, title)
