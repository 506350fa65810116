"""A paper as a Word file that one goes on writing in: our own template, or the municipality's."""

from io import BytesIO
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from dialogs.models import PaperTemplate

from . import word_template
from .paper import Paper


def docx(paper: Paper) -> bytes:
    chosen = PaperTemplate.objects.in_use()
    return fill_in(bytes(chosen.content) if chosen else word_template.built_in(), paper)


def fill_in(template: bytes, paper: Paper) -> bytes:
    """Whoever wrote the template may read the paper's words, and do nothing else."""
    document = DocxTemplate(BytesIO(template))
    sandbox = ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    document.render({"paper": paper}, sandbox, autoescape=True)
    properties: Any = document.docx.core_properties  # get_docx() would read the empty template again
    properties.title, properties.language = paper.document_title[:255], "sv-SE"
    properties.author = properties.last_modified_by = paper.letterhead.municipality[:255]
    written = BytesIO()
    document.save(written)
    return written.getvalue()
