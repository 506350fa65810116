"""What a file is by its first bytes. Its name and what the browser calls it say nothing."""

import puremagic

from dialogs.models.document import Kind

from .refusals import refused

ENOUGH = 4096
#: Each kind begins so, at the very first byte. Documents that are archives are told apart by their parts.
BEGINS: dict[bytes, tuple[Kind, ...]] = {
    b"%PDF-": (Kind.PDF,),
    b"\x89PNG\r\n\x1a\n": (Kind.PNG,),
    b"\xff\xd8\xff": (Kind.JPG,),
    b"PK\x03\x04": (Kind.DOCX, Kind.ODT, Kind.XLSX),
}
#: An office document with a password, or one of before 2007, is a file system of its own.
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LOCKED = "EncryptedPackage".encode("utf-16-le")


def sniff(content: bytes) -> tuple[Kind, ...]:
    """The kinds that the content can be: one, or the three that are archives."""
    for beginning, kinds in BEGINS.items():
        if content.startswith(beginning):
            return kinds
    if content.startswith(COMPOUND) and LOCKED in content:
        raise refused("encrypted")
    raise _something_else(content)


def _something_else(content: bytes) -> Exception:
    try:
        found = puremagic.magic_string(content[:ENOUGH])[0]
    except puremagic.PureError:
        return refused("unknown")
    return refused("kind", found=f"{found.name or found.mime_type} ({found.extension})")
