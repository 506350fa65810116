"""Archives that are no documents, or are packed to do harm."""

import io
import stat
import struct
import zipfile
from typing import Any

from tests.dialogs.documents import files

from .row import Row


def bomb() -> bytes:
    """Two hundred megabytes of nothing in two hundred kilobytes."""
    return files.docx(**{"word/media/a.bmp": bytes(200 * 1024 * 1024)})


def thin() -> bytes:
    """Within the limit of what may come out, but thinner than any text."""
    return files.docx(**{"word/media/a.bmp": bytes(30 * 1024 * 1024)})


def crowd() -> bytes:
    return files.docx(**{f"word/media/{number}.xml": "<a/>" for number in range(10_000)})


def with_entry(name: str = "word/b.xml", **facts: Any) -> bytes:
    """A Word document with one more part, whose entry says what it should not."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for part, content in files.docx_parts().items():
            archive.writestr(part, content)
        entry = zipfile.ZipInfo(name)
        for fact, value in facts.items():
            setattr(entry, fact, value)
        archive.writestr(entry, "<a/>")
    return out.getvalue()


def encrypted_part() -> bytes:
    """The flag that says that a part is encrypted, set in both places."""
    content = bytearray(files.docx())
    for signature, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.index(signature)
        content[at + place] |= 1
    return bytes(content)


def lying() -> bytes:
    """Says that a part is smaller than it is."""
    content = bytearray(files.zipped(files.docx_parts() | {"word/media/a.bmp": bytes(5 * 1024 * 1024)}))
    at = content.rindex(b"PK\x01\x02")
    content[at + 24 : at + 28] = struct.pack("<L", 100)
    return bytes(content)


def twice() -> bytes:
    """The same name twice: one program reads the first, another the last."""
    return files.zipped(files.docx_parts() | {"WORD/document.xml": "<a/>"})


def twice_renamed(name: bytes) -> bytes:
    """A name that no library writes, put in afterwards."""
    return with_entry("word/XXXX.xml").replace(b"word/XXXX.xml", name)


def torn(content: bytes) -> bytes:
    at = content.index(b"PK\x01\x02")
    return content[: at - 10] + content[at:]


LINK = (stat.S_IFLNK | 0o777) << 16
SLIP = "../../../../etc/cron.d/x.xml"

ROWS = [
    Row("an archive of nothing", lambda: files.zipped({}), "kind", "a.docx"),
    Row("an ordinary archive", lambda: files.zipped({"a.txt": "hej"}), "unknown", "a.zip"),
    Row("a program in an archive", lambda: files.zipped({"a.exe": b"MZ"}), "unknown", "a.docx"),
    Row(
        "a program for Android or Java",
        lambda: files.zipped({"META-INF/MANIFEST.MF": "x"}),
        "unknown",
        "a.docx",
    ),
    Row("a zip bomb", bomb, "packed", "a.docx"),
    Row("a thinner zip bomb", thin, "packed", "a.docx"),
    Row("ten thousand parts", crowd, "packed", "a.docx"),
    Row("a part that lies about its size", lying, "broken", "a.docx"),
    Row("a part that climbs", lambda: with_entry(SLIP), "strange", "a.docx"),
    Row("a part from the root", lambda: with_entry("/etc/a.xml"), "strange", "a.docx"),
    Row("a part on a disk of Windows", lambda: twice_renamed(b"C:\\aa\\bbb.xml"), "strange", "a.docx"),
    Row("a part with backslashes", lambda: twice_renamed(b"..\\..\\aa.xml."), "strange", "a.docx"),
    Row("a part with a null", lambda: twice_renamed(b"word/X\x00XX.xml"), "strange", "a.docx"),
    Row("a link", lambda: with_entry(external_attr=LINK), "strange", "a.docx"),
    Row("the same part twice", twice, "strange", "a.docx"),
    Row("an encrypted part", encrypted_part, "encrypted", "a.docx"),
    Row("packed with bzip2", lambda: with_entry(compress_type=zipfile.ZIP_BZIP2), "strange", "a.docx"),
    Row("packed with LZMA", lambda: with_entry(compress_type=zipfile.ZIP_LZMA), "strange", "a.docx"),
    Row("cut off", lambda: files.docx()[:-40], "broken", "a.docx"),
    Row("half of it", lambda: files.docx()[:400], "broken", "a.docx"),
    Row("torn in the middle", lambda: torn(files.docx()), "broken", "a.docx"),
    Row(
        "a web page after the end",
        lambda: files.docx() + b"<script>alert(1)</script>",
        "kept as docx",
        "a.docx",
        gone=(b"alert(1)",),
    ),
]
