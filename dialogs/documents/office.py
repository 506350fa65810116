"""Word and Excel: parts and relations that are known, nothing that runs, links to or hides in them."""

import posixpath
import re
from collections.abc import Callable
from html import escape

from dialogs.models.document import Kind

from . import inner
from .archive import pack
from .markup import TAG, blank, elements, empty, parts_named
from .refusals import refused

TYPES = "[Content_Types].xml"
MAIN = {
    Kind.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    Kind.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
}
#: Relations to something that is fetched when the document is opened, or run in it.
EMBEDS = ("/aFChunk", "/control", "/activeXControlBinary", "/oleObject", "/package", "/attachedToolbars")
TEMPLATE, TARGET = "/attachedTemplate", rb"(\sTarget\s*=\s*)(?:\"[^\"]*\"|'[^']*')"
FETCHES = ("/externalLink", "/externalLinkPath", "/subDocument", "/frame", "/queryTable", "/connections")
CORE = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.'
    'openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<dc:title>{title}</dc:title></cp:coreProperties>"
)
PROPERTIES = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.'
    b"openxmlformats.org/officeDocument/2006/"
)
EXTENDED, CUSTOM = PROPERTIES + b'extended-properties"/>', PROPERTIES + b'custom-properties"/>'
#: Fields that fetch a file or talk to a program.
FETCHING_FIELDS = ("DDE", "DDEAUTO", "INCLUDETEXT", "INCLUDEPICTURE", "IMPORT", "LINK")
PEOPLE = ("author", "initials", "userId", "providerId", "userName", "lastModifiedBy", "displayName", "url")
REMARKS = ("comments", "threadedcomments", "commentsextended")


def clean(parts: dict[str, bytes], kind: Kind, title: str) -> tuple[bytes, bool]:
    """The document without what tells who made it, and whether it has remarks or sheets that are hidden."""
    inner.refuse_what_does_not_belong(parts)
    for name in parts_named(parts, ".rels"):
        parts[name] = _checked_relations(parts[name])
    hidden = _look_through(parts, kind)
    for name, made in _metadata(title).items():
        if name in parts:
            parts[name] = made
    for name in parts_named(parts, ".xml"):
        parts[name] = _nameless(parts[name], name)
    inner.clean_pictures(parts)
    return pack(parts), hidden


def kind_of(parts: dict[str, bytes]) -> Kind | None:
    """What the list of contents says that the main part is."""
    said = {element.get("ContentType") for element in elements(parts[TYPES], "Override", "Default")}
    if any("macroEnabled" in one or "vbaProject" in one for one in said):
        raise refused("macros")
    if any("activeX" in one or "oleObject" in one for one in said):
        raise refused("embedded", found="ActiveX")
    return next((kind for kind, main in MAIN.items() if main in said), None)


def _checked_relations(content: bytes) -> bytes:
    """Links that somebody follows are fine. A template on a disk is forgotten; the rest is refused."""
    templates = 0
    for relation in elements(content, "Relationship"):
        kind, outside = relation.get("Type"), relation.get("TargetMode") == "External"
        if kind.endswith(EMBEDS):
            raise refused("embedded", found=posixpath.basename(relation.get("Target")))
        if kind.endswith(FETCHES) or (outside and not kind.endswith(("/hyperlink", TEMPLATE))):
            raise refused("external")
        templates += kind.endswith(TEMPLATE)
    return _without_templates(content, templates)


def _without_templates(content: bytes, count: int) -> bytes:
    """Emptied, not taken away: the settings point at the relation by its number."""
    tags = [tag for tag in TAG.findall(content) if TEMPLATE.encode() in tag]
    if len(tags) != count:  # somebody has written the word in a roundabout way, and not for nothing
        raise refused("external")
    for tag in tags:
        content = content.replace(tag, re.sub(TARGET, rb'\1"Normal.dotm"', tag))
    return content


def _look_through(parts: dict[str, bytes], kind: Kind) -> bool:
    """Read every part once: all XML must be sound. Says whether something in it is hidden."""
    look: Callable[[str, bytes], bool] = _has_remarks if kind == Kind.DOCX else _hides_sheets
    looked_at = [look(name, parts[name]) for name in parts_named(parts, ".xml", ".vml")]
    return any(looked_at)


def _has_remarks(name: str, content: bytes) -> bool:
    found = elements(content, "instrText", "fldSimple", "ins", "del", "moveFrom", "moveTo", "comment")
    field = " ".join([*("".join(one.text) for one in found), *(one.get("instr") for one in found)])
    if set(field.upper().split()) & set(FETCHING_FIELDS):
        raise refused("external")
    return any(one.local not in ("instrText", "fldSimple") for one in found)


def _hides_sheets(name: str, content: bytes) -> bool:
    if name.lower().split("/")[-1].startswith(("comments", "threadedcomment")):
        return bool(elements(content, "comment", "threadedComment"))
    found = elements(content, "sheet", "ddeLink", "oleLink")
    if any(one.local in ("ddeLink", "oleLink") for one in found):
        raise refused("external")
    return any(one.local == "sheet" and one.get("state") in ("hidden", "veryHidden") for one in found)


def _metadata(title: str) -> dict[str, bytes]:
    core = CORE.format(title=escape(title)).encode()
    return {"docProps/core.xml": core, "docProps/app.xml": EXTENDED, "docProps/custom.xml": CUSTOM}


def _nameless(content: bytes, name: str) -> bytes:
    """Remarks stay, their writers go. Excel also tells in which folder the workbook lay."""
    if name.lower().startswith(("xl/comments", "xl/threadedcomments")):
        content = empty(content, "author")
    if name.lower().startswith(("word/", "xl/persons", "xl/revisions", "xl/workbook")):
        return blank(content, *PEOPLE)
    return content
