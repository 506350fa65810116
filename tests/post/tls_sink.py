"""A mail server that wants TLS, with a certificate that nobody has signed."""

import contextlib
import datetime
import ipaddress
import ssl
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tools.devstack.mail_sink import Conversation, Sink


class TlsSink(Sink):
    """Takes STARTTLS, or speaks TLS at once. `heard`: each command, and whether it came in clear."""

    def __init__(self, certificate: Path, at_once: bool) -> None:
        super().__init__()
        self.RequestHandlerClass = TlsConversation
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.load_cert_chain(certificate)
        self.at_once = at_once
        self.offers, self.refuses = not at_once, False
        self.heard: list[tuple[str, bool]] = []


class TlsConversation(Conversation):
    server: TlsSink

    def handle(self) -> None:
        with contextlib.suppress(OSError):  # hung up on, since they did not trust us
            if self.server.at_once:
                self._secure()
            super().handle()
        self.request.close()

    def _answer(self, verb: str, argument: str) -> bool:
        self.server.heard.append((verb, not isinstance(self.request, ssl.SSLSocket)))
        if verb == "EHLO" and self.server.offers:
            self._say("250-sink\r\n250 STARTTLS")
            return True
        if verb == "STARTTLS" and self.server.refuses:
            self._say("454 Not now")
            return True
        if verb == "STARTTLS":
            self._say("220 Go on")
            self._secure()
            return True
        return super()._answer(verb, argument)

    def _secure(self) -> None:
        for clear in (self.rfile, self.wfile):
            clear.close()
        self.request: Any = self.server.context.wrap_socket(self.request, server_side=True)
        self.rfile, self.wfile = self.request.makefile("rb"), self.request.makefile("wb", 0)


@contextlib.contextmanager
def running(certificate: Path, *, at_once: bool) -> Iterator[TlsSink]:
    with TlsSink(certificate, at_once) as sink:
        threading.Thread(target=sink.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        try:
            yield sink
        finally:
            sink.shutdown()


def certify(place: Path) -> Path:
    """Key and certificate of 127.0.0.1 in one file, signed by itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "sink")])
    now, day = datetime.datetime.now(datetime.UTC), datetime.timedelta(days=1)
    address = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    unsigned = x509.CertificateBuilder(name, name, key.public_key(), 1, now - day, now + day)
    certificate = unsigned.add_extension(address, critical=False).sign(key, hashes.SHA256())
    secret = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    place.write_bytes(secret + certificate.public_bytes(serialization.Encoding.PEM))
    return place
