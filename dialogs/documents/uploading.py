from typing import Any

from django.conf import settings
from django.core.files.uploadhandler import FileUploadHandler


class LimitedUpload(FileUploadHandler):
    """Keeps one byte more than is allowed, and lets the rest of the upload fall to the floor.

    So the form can tell that the file is too large, and nobody fills the disk with the attempt. All files of
    a request share the room.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.room = settings.DOCUMENT_MOST_BYTES + 1

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        kept = raw_data[: self.room]
        self.room -= len(kept)
        return kept or None

    def file_complete(self, file_size: int) -> None:
        """The handlers after this one make the file."""
