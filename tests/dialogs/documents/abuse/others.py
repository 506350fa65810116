"""Files of other kinds, whatever they call themselves."""

from tests.dialogs.documents import files

from .row import Row

MZ = b"MZ\x90\x00\x03\x00\x00\x00" + bytes(300)
SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
LOCKED = OLE + "EncryptedPackage".encode("utf-16-le") + bytes(100)
GIF_AND_SCRIPT = b"GIF89a/*" + bytes(20) + b"*/=1;alert(1)"

ROWS = [
    Row("nothing at all", lambda: b"", "empty"),
    Row("one byte", lambda: b"\x00", "unknown"),
    Row("words", lambda: b"hej, hej", "unknown"),
    Row("a program called pdf", lambda: MZ, "kind", "rapport.pdf"),
    Row("a program called png", lambda: MZ, "kind", "bild.png"),
    Row("a program of Linux", lambda: b"\x7fELF\x02\x01\x01" + bytes(200), "kind", "karta.jpg"),
    Row("a script of a shell", lambda: b"#!/bin/sh\nrm -rf /\n", "unknown", "karta.docx"),
    Row("a web page called pdf", lambda: b"<!DOCTYPE html><html><script>alert(1)</script>", "kind"),
    Row("a web page called jpg", lambda: b"<html><body onload=alert(1)>", "kind", "bild.jpg"),
    Row("an SVG with a script", lambda: SVG, "kind", "karta.svg"),
    Row("an SVG called png", lambda: SVG, "kind", "karta.png"),
    Row(
        "XML with an entity",
        lambda: b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
        "kind",
    ),
    Row("a GIF that is a script", lambda: GIF_AND_SCRIPT, "kind", "bild.gif"),
    Row("a GIF called png", lambda: files.encoded(files.picture("P"), "GIF"), "kind", "bild.png"),
    Row("a picture of another kind", lambda: files.encoded(files.picture(), "BMP"), "kind", "bild.png"),
    Row("a photo as TIFF", lambda: files.encoded(files.picture(), "TIFF"), "kind", "bild.jpg"),
    Row("a picture as WebP", lambda: files.encoded(files.picture(), "WEBP"), "kind", "bild.jpg"),
    Row("a Word document of before 2007", lambda: OLE, "kind", "brev.doc"),
    Row("a Word document with a password", lambda: LOCKED, "encrypted", "brev.docx"),
    Row("rich text", lambda: rb"{\rtf1 hej}", "kind", "brev.rtf"),
    Row("the scanners' test virus", lambda: EICAR, "unknown", "brev.pdf"),
    Row("gzip", lambda: b"\x1f\x8b\x08\x00" + bytes(40), "kind", "brev.docx"),
    Row("7-zip", lambda: b"7z\xbc\xaf\x27\x1c" + bytes(40), "kind", "brev.docx"),
    Row("a PDF after a web page", lambda: b"<html><script>1</script>\n" + files.pdf(), "kind"),
    Row("a zip after a program", lambda: MZ + files.docx(), "kind", "brev.docx"),
    Row("a PDF after a line of nothing", lambda: b"\n" + files.pdf(), "unknown"),
]
