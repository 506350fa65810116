"""A clamd of the tests' own: speaks as much of the protocol as a client needs, finds what it is told to."""

import socketserver
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

FOUND = b"stream: Eicar-Test-Signature FOUND\n"
CLEAN = b"stream: OK\n"


class _Server(socketserver.ThreadingMixIn, socketserver.UnixStreamServer):
    daemon_threads = True
    answer: bytes | None = None
    finds: bytes = b""
    received: bytes = b""


class _Conversation(socketserver.StreamRequestHandler):
    server: _Server

    def handle(self) -> None:
        if self.rfile.readline() != b"nINSTREAM\n":
            return
        content = b""
        while size := struct.unpack("!L", self.rfile.read(4))[0]:
            content += self.rfile.read(size)
        self.server.received = content
        verdict = FOUND if self.server.finds and self.server.finds in content else CLEAN
        self.wfile.write(verdict if self.server.answer is None else self.server.answer)


@contextmanager
def clamd(folder: Path, *, finds: bytes = b"", answer: bytes | None = None) -> Iterator[_Server]:
    """Listens at `folder/clamd`. `answer`: whatever it is sent, this is what it says."""
    with _Server(str(folder / "clamd"), _Conversation) as server:
        server.finds, server.answer = finds, answer
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield server
        finally:
            server.shutdown()
