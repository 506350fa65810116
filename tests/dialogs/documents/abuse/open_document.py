"""OpenDocument texts that act, fetch, hide or tell."""

from functools import partial

from tests.dialogs.documents import files
from tests.dialogs.documents.files import odt, odt_parts

from .row import Row

ENCRYPTED = odt_parts()["META-INF/manifest.xml"].replace(
    "/></manifest:manifest>", "><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"
)
META = (
    '<?xml version="1.0"?><m xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<dc:creator>Anna Andersson</dc:creator></m>"
)
XXE = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'


def body(text: str) -> bytes:
    return files.zipped(odt_parts(text))


NOTE = (
    "<text:p><office:annotation><dc:creator>Anna Andersson</dc:creator><text:p>Nej!</text:p>"
    "</office:annotation></text:p>"
)
LISTENER = '<text:p><script:event-listener script:event-name="dom:load"/></text:p>'
PICTURE = '<text:p><draw:image xlink:href="http://ond.example/a.png"/></text:p>'
SECTION = '<text:section><text:section-source xlink:href="../../etc/passwd"/></text:section>'
odt_row = partial(Row, name="text.odt")

ROWS = [
    odt_row("macros", lambda: odt(**{"Basic/Standard/Module1.xml": "<a/>"}), "macros"),
    odt_row("a script of Python", lambda: odt(**{"Scripts/python/a.py": "1"}), "macros"),
    odt_row("something that listens", lambda: body(LISTENER), "macros"),
    odt_row("a picture from elsewhere", lambda: body(PICTURE), "external"),
    odt_row("a text from the disk", lambda: body(SECTION), "external"),
    odt_row("a password", lambda: odt(**{"META-INF/manifest.xml": ENCRYPTED}), "encrypted"),
    odt_row("an entity that reads a file", lambda: odt(**{"content.xml": XXE}), "entities"),
    odt_row(
        "a spreadsheet", lambda: odt(mimetype="application/vnd.oasis.opendocument.spreadsheet"), "unknown"
    ),
    odt_row("a program inside", lambda: odt(**{"Pictures/a.exe": b"MZ"}), "embedded"),
    odt_row("its author", lambda: odt(**{"meta.xml": META}), "kept as odt", gone=(b"Anna",)),
    odt_row("a comment", lambda: body(NOTE), "kept as odt", gone=(b"Anna",), hides=True),
]
