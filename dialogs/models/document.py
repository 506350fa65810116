from uuid import uuid4

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from committees.models import Person

SHA256 = r"^[0-9a-f]{64}$"
MOST_OF_A_NAME = 100


class Kind(models.TextChoices):
    """What a document may be, decided by its content. The values are the endings of the files."""

    PDF = "pdf", _("PDF")
    DOCX = "docx", _("Word document")
    ODT = "odt", _("OpenDocument text")
    XLSX = "xlsx", _("Excel workbook")
    PNG = "png", _("Picture (PNG)")
    JPG = "jpg", _("Picture (JPG)")

    @property
    def mime(self) -> str:
        office = "application/vnd.openxmlformats-officedocument"
        return {
            Kind.PDF: "application/pdf",
            Kind.DOCX: f"{office}.wordprocessingml.document",
            Kind.ODT: "application/vnd.oasis.opendocument.text",
            Kind.XLSX: f"{office}.spreadsheetml.sheet",
            Kind.PNG: "image/png",
            Kind.JPG: "image/jpeg",
        }[self]


class DocumentQuerySet(models.QuerySet["Document"]):
    def kept(self) -> "DocumentQuerySet":
        return self.filter(removed_at=None)

    def public(self) -> "DocumentQuerySet":
        """The fact base of a case, as far as the document decides it; the case must be public too."""
        return self.kept().filter(made_public_at__isnull=False, withdrawn_at=None)


def place_of(document: "Document", filename: str) -> str:
    """A name that the server makes: nothing of what somebody typed reaches the file system."""
    return f"{document.uuid.hex[:2]}/{document.uuid.hex}"


class Document(models.Model):
    """A file of a case. Its facts never change and its row never goes: what was removed is still told of."""

    dialog = models.ForeignKey("dialogs.Dialog", on_delete=models.PROTECT, related_name="documents")
    uuid = models.UUIDField(unique=True, default=uuid4, editable=False)
    # The form's own key: a double click keeps one document (I14).
    key = models.UUIDField(unique=True, default=uuid4, editable=False)
    revision = models.PositiveIntegerField(default=1, editable=False)
    title = models.CharField(_("title"), max_length=200)
    kind = models.CharField(_("kind"), max_length=4, choices=Kind)
    name = models.CharField(_("file name"), max_length=MOST_OF_A_NAME)
    file = models.FileField(_("file"), upload_to=place_of)
    size = models.PositiveIntegerField(_("size"))
    sha256 = models.CharField(max_length=64, validators=[RegexValidator(SHA256)], editable=False)
    # Of the file as it came in, before it was cleaned: the same file is known again by it.
    original_sha256 = models.CharField(max_length=64, validators=[RegexValidator(SHA256)], editable=False)
    # Comments, tracked changes or hidden sheets: nobody meant them for residents.
    has_hidden_parts = models.BooleanField(default=False, editable=False)
    uploaded_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField(editable=False)
    made_public_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    made_public_at = models.DateTimeField(null=True, blank=True, editable=False)
    withdrawn_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    withdrawn_at = models.DateTimeField(null=True, blank=True, editable=False)
    removed_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    removed_at = models.DateTimeField(null=True, blank=True, editable=False)
    removed_reason = models.TextField(_("why it was removed"), max_length=2_000, blank=True)

    objects = DocumentQuerySet.as_manager()

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        ordering = ["-uploaded_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["dialog", "original_sha256"],
                name="document_kept_once_in_a_case",
                condition=Q(removed_at=None),
                violation_error_message=_("This file is already among the case's documents."),
                violation_error_code="file",
            ),
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="document_kind_is_known"),
            models.CheckConstraint(
                condition=Q(sha256__regex=SHA256, original_sha256__regex=SHA256, size__gt=0),
                name="document_file_is_known",
            ),
            models.CheckConstraint(
                condition=(
                    Q(made_public_at=None, made_public_by=None)
                    | Q(made_public_at__isnull=False, made_public_by__isnull=False, has_hidden_parts=False)
                ),
                name="public_document_hides_nothing",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at=None, withdrawn_by=None)
                | Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False, made_public_at__isnull=False),
                name="document_withdrawn_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(removed_at=None, removed_by=None, removed_reason="")
                | Q(removed_at__isnull=False, removed_by__isnull=False) & ~Q(removed_reason=""),
                name="document_removed_for_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(removed_at=None) | Q(made_public_at=None) | Q(withdrawn_at__isnull=False),
                name="removed_document_is_not_public",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_public(self) -> bool:
        """Whether residents may have it, once they may see the case."""
        return bool(self.made_public_at and not self.withdrawn_at and not self.removed_at)

    @property
    def mime(self) -> str:
        return Kind(self.kind).mime
