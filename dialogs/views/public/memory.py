import gzip
import threading
from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass

from django.http import HttpResponse

from dialogs.publication.version import Version

#: What an answer takes besides its text, in bytes: its headers and address, roughly.
BESIDES = 2_000


@dataclass(frozen=True)
class Kept:
    """A whole answer, and of which version it is."""

    version: Version
    status: int
    headers: dict[str, str]
    content: bytes
    #: The same, for whoever reads gzip. Packed once: a page holds no secret that its length could give away.
    packed: bytes

    @classmethod
    def of(cls, response: HttpResponse, version: Version) -> "Kept":
        headers, content = dict(response.items()), response.content
        return cls(version, response.status_code, headers, content, gzip.compress(content, mtime=0))

    def again(self, *, packed: bool = False) -> HttpResponse:
        if not packed:
            return HttpResponse(self.content, status=self.status, headers=self.headers)
        headers = self.headers | {"Content-Encoding": "gzip", "Content-Length": str(len(self.packed))}
        if "ETag" in headers:  # not the same bytes: the tag says that it means the same
            headers["ETag"] = "W/" + headers["ETag"].removeprefix("W/")
        return HttpResponse(self.packed, status=self.status, headers=headers)

    @property
    def size(self) -> int:
        return len(self.content) + len(self.packed) + BESIDES


class Memory:
    """Answers that this process keeps: what was asked for last, in so many bytes."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Hashable, Kept] = OrderedDict()
        self._size = 0
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, key: Hashable) -> Kept | None:
        with self._lock:
            kept = self._kept.get(key)
            if kept:
                self._kept.move_to_end(key)
            return kept

    def keep(self, key: Hashable, kept: Kept, most: int) -> None:
        """At most so many bytes in all; what nobody asked for longest goes first."""
        with self._lock:
            self._forget(key)
            self._kept[key] = kept
            self._size += kept.size
            while self._size > most:
                self._forget(next(iter(self._kept)))

    def clear(self) -> None:
        with self._lock:
            self._kept.clear()
            self._size = 0

    def _forget(self, key: Hashable) -> None:
        gone = self._kept.pop(key, None)
        self._size -= gone.size if gone else 0


memory = Memory()
