"""OpenDocument text: said by its first part, read part by part, nothing that runs or is fetched."""

from html import escape

from . import inner
from .archive import pack
from .markup import Element, elements, empty, parts_named
from .refusals import refused

MIMETYPE = "mimetype"
TEXT = b"application/vnd.oasis.opendocument.text"
META = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<office:document-meta '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"><office:meta>'
    "<dc:title>{title}</dc:title></office:meta></office:document-meta>"
)
#: Elements that show what they point at; a link that somebody follows is none of them.
SHOWS = ("image", "object", "section-source", "floating-frame", "table-source", "fill-image", "dde-source")
RUNS = ("event-listener", "script", "plugin", "applet", "object-ole", "dde-connection-decl")
REMARKS = ("annotation", "changed-region")
WATCHED = (*SHOWS, *RUNS, *REMARKS, "encryption-data")


def clean(parts: dict[str, bytes], title: str) -> tuple[bytes, bool]:
    """The document without what tells who made it, and whether it has remarks or tracked changes."""
    inner.refuse_what_does_not_belong(parts)
    found = [one for name in parts_named(parts, ".xml", ".rdf") for one in elements(parts[name], *WATCHED)]
    for one in found:
        _refuse(one)
    for name in parts_named(parts, "meta.xml"):
        parts[name] = META.format(title=escape(title)).encode()
    for name in parts_named(parts, "content.xml", "styles.xml"):
        parts[name] = empty(parts[name], "dc:creator", "meta:creator-initials", "text:sender-initials")
    inner.clean_pictures(parts)
    return pack(parts, stored=(MIMETYPE,)), any(one.local in REMARKS for one in found)


def _refuse(element: Element) -> None:
    if element.local == "encryption-data":
        raise refused("encrypted")
    if element.local in RUNS:
        raise refused("macros")
    target = element.get("href")
    if element.local in SHOWS and (":" in target or target.startswith(("/", "../"))):
        raise refused("external")
