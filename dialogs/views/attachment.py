import logging

from django.db.models.fields.files import FieldFile
from django.http import FileResponse

logger = logging.getLogger(__name__)


def attachment(file: FieldFile, name: str, mime: str) -> FileResponse | None:
    """A file to be saved, never shown on our own address: whatever is in it, it can do nothing here.

    None when the file is gone, which `manage.py check_documents` tells of too.
    """
    try:
        opened = file.open("rb")
    except FileNotFoundError:
        logger.exception("A document's file is missing: %s", file.name)
        return None
    response = FileResponse(opened, as_attachment=True, filename=name, content_type=mime)
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response
