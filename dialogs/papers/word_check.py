"""Whether a Word file can be the template: safe as every document must be, and whole when it is filled in."""

import zipfile
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from jinja2 import TemplateError
from lxml.etree import XMLSyntaxError

from dialogs.documents import Inspected, inspect
from dialogs.models.document import Kind

from .sample import sample
from .word import fill_in

LARGEST = 2_000_000
#: What a template can do wrong when it is filled in, beside what Jinja itself finds.
GOES_WRONG: tuple[type[Exception], ...] = (
    TemplateError, XMLSyntaxError, zipfile.BadZipFile,
    TypeError, ValueError, LookupError, AttributeError, ArithmeticError, RecursionError, OSError,
)  # fmt: skip


def checked(upload: UploadedFile) -> Inspected:
    """The template as it will be kept. ValidationError says in words what is wrong with it."""
    if upload.size and upload.size > LARGEST:
        raise ValidationError(
            _("The template is larger than %(limit)s MB. Take out large pictures.")
            % {"limit": LARGEST // 1_000_000}
        )
    found = inspect(upload, _("Template"))
    if found.kind != Kind.DOCX:
        raise ValidationError(_("The template must be a Word file (docx)."))
    _try(found.content)
    return found


def _try(content: bytes) -> None:
    try:
        filled = fill_in(content, sample())
    except GOES_WRONG as wrong:
        said = _("The template cannot be filled in. Word about it: %(reason)s")
        raise ValidationError(said % {"reason": _first_line(wrong)}) from None
    if sample().title not in words_of(filled):
        raise ValidationError(_("The template shows nothing of the paper: {{ paper.title }} is missing."))


def _first_line(wrong: Exception) -> str:
    return (str(wrong).splitlines() or [type(wrong).__name__])[0][:300]


def words_of(content: bytes) -> str:
    """The text of the body of a Word file."""
    from io import BytesIO

    from docx import Document

    body: Any = Document(BytesIO(content)).element.body
    return "\n".join("".join(one.itertext()) for one in body.iter() if one.tag.endswith("}p"))
