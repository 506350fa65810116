"""Whether the files on disk are the ones that the database tells of."""

import datetime
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.core.files.storage import default_storage
from django.utils import timezone

from dialogs.models import Document

from .inspection import digest

#: A file is written a moment before its row: younger than this it may still get one.
GRACE = datetime.timedelta(hours=1)


def astray() -> Iterator[tuple[Document, str]]:
    """Every kept document whose file is missing or changed, and which of them."""
    for document in Document.objects.kept().select_related("dialog").iterator(chunk_size=100):
        try:
            with document.file.open("rb") as file:
                if digest(file.read()) != document.sha256:
                    yield document, "changed"
        except FileNotFoundError:
            yield document, "missing"


def left_behind() -> Iterator[str]:
    """Files that no kept document needs, by their names."""
    kept = set(Document.objects.kept().values_list("file", flat=True))
    for path in sorted(Path(settings.MEDIA_ROOT).glob("*/*")):
        name = path.relative_to(settings.MEDIA_ROOT).as_posix()
        if name not in kept and default_storage.get_modified_time(name) < timezone.now() - GRACE:
            yield name
