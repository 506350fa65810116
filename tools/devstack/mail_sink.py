"""A mail server that delivers nowhere: each message becomes a file for the demo to show, or a test to count.

It speaks enough SMTP for Django's client, and misbehaves on request as mail servers do.
In a test: `with running() as sink: sink.manner = Manner.BUSY … sink.kept()`, kept in memory without a folder.
On its own: python -m tools.devstack.mail_sink PORT FOLDER
"""

import contextlib
import socketserver
import sys
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

ADDRESS = "127.0.0.1"
MOST_KEPT = 1000


class Manner(StrEnum):
    ACCEPT = "accept"
    MUTE = "never say a word"
    BUSY = "421 at once, and hang up"
    LEAVES = "421 to each recipient"
    LATER = "451 to each recipient"
    UNKNOWN = "550 to each recipient"
    LATER_CONTENT = "451 after the message"
    REFUSES_CONTENT = "554 after the message"
    SILENT = "take the message and never answer"
    DROPS = "keep the message and hang up without a word"


@dataclass(frozen=True)
class Kept:
    sender: str
    recipients: tuple[str, ...]
    content: bytes


class Sink(socketserver.ThreadingTCPServer):
    daemon_threads = True
    block_on_close = False  # a connection that is kept silent on purpose would never end
    allow_reuse_address = True
    request_queue_size = 128

    def __init__(self, port: int = 0, folder: Path | None = None) -> None:
        super().__init__((ADDRESS, port), Conversation)
        self.folder = folder
        self.manner = Manner.ACCEPT
        #: Another manner towards some recipients, by address.
        self.towards: dict[str, Manner] = {}
        self.connections = 0
        self.closing = threading.Event()
        self._kept: list[Kept] = []
        self._lock = threading.Lock()

    @property
    def port(self) -> int:
        return int(self.server_address[1])

    def kept(self) -> list[Kept]:
        with self._lock:
            return list(self._kept)

    def keep(self, message: Kept) -> None:
        if self.folder is None:
            with self._lock:
                self._kept.append(message)
            return
        name = f"{time.time_ns()}-{uuid.uuid4().hex}"
        half_written = self.folder / f".{name}"
        envelope = "".join(f"Delivered-To: {recipient}\r\n" for recipient in message.recipients)
        half_written.write_bytes(envelope.encode() + message.content)
        half_written.rename(self.folder / f"{name}.eml")


class Conversation(socketserver.StreamRequestHandler):
    """One connection, line by line, as RFC 5321 has it."""

    server: Sink

    def handle(self) -> None:
        self.server.connections += 1
        self.sender, self.recipients = "", list[str]()
        with contextlib.suppress(ConnectionError):
            if self.server.manner is Manner.MUTE:
                self.server.closing.wait()
                return
            if self.server.manner is Manner.BUSY:
                self._say("421 Too busy")
                return
            self._say("220 sink ESMTP")
            goes_on = True
            while goes_on and (line := self.rfile.readline(1000)):
                verb, _, argument = line.decode("utf-8", "replace").strip().partition(" ")
                goes_on = self._answer(verb.upper(), argument)

    def _answer(self, verb: str, argument: str) -> bool:
        """False: hang up."""
        known: dict[str, Callable[[str], str]] = {
            "EHLO": lambda _: "250-sink\r\n250-8BITMIME\r\n250 SMTPUTF8",
            "HELO": lambda _: "250 sink",
            "MAIL": self._mail,
            "RCPT": self._rcpt,
            "RSET": self._rset,
            "NOOP": lambda _: "250 OK",
            "QUIT": lambda _: "221 Bye",
        }
        if verb == "DATA":
            return self._data()
        self._say(known[verb](argument) if verb in known else "500 Unknown")
        return verb != "QUIT"

    def _mail(self, argument: str) -> str:
        self.sender, self.recipients = _address(argument), []
        return "250 OK"

    def _rcpt(self, argument: str) -> str:
        recipient = _address(argument)
        match self.server.towards.get(recipient, self.server.manner):
            case Manner.LEAVES:
                return "421 Going down"
            case Manner.LATER:
                return "451 Try again later"
            case Manner.UNKNOWN:
                return "550 No such mailbox"
        self.recipients.append(recipient)
        return "250 OK"

    def _rset(self, _argument: str) -> str:
        self.recipients = []
        return "250 OK"

    def _data(self) -> bool:
        if not self.recipients:
            self._say("503 No recipient")
            return True
        self._say("354 Go on")
        content = b"".join(self._lines())
        manner = self.server.towards.get(self.recipients[0], self.server.manner)
        if manner is Manner.SILENT:
            self.server.closing.wait()
            return False
        if manner in (Manner.LATER_CONTENT, Manner.REFUSES_CONTENT):
            self._say(f"{manner[:3]} Not this")
            return True
        self.server.keep(Kept(self.sender, tuple(self.recipients), content))
        if manner is Manner.DROPS:
            return False
        self._say("250 Kept")
        return True

    def _lines(self) -> Iterator[bytes]:
        while (line := self.rfile.readline()) != b".\r\n":
            if not line:
                raise ConnectionResetError("half a message is none")
            yield line.removeprefix(b".") if line.startswith(b"..") else line

    def _say(self, text: str) -> None:
        self.wfile.write(f"{text}\r\n".encode())


def _address(argument: str) -> str:
    return argument.partition("<")[2].partition(">")[0]


@contextlib.contextmanager
def running(folder: Path | None = None, port: int = 0) -> Iterator[Sink]:
    """In a thread of this process."""
    with Sink(port, folder) as sink:
        threading.Thread(target=sink.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        try:
            yield sink
        finally:
            sink.closing.set()
            sink.shutdown()


def main(port: str, place: str) -> None:
    folder = Path(place)
    for old in sorted(folder.glob("*.eml"))[:-MOST_KEPT]:
        old.unlink()
    with Sink(int(port), folder) as sink:
        sink.serve_forever()


if __name__ == "__main__":
    main(*sys.argv[1:])
