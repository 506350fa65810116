"""Word and Excel documents that act, fetch, hide or tell."""

from functools import partial
from typing import Any

from tests.dialogs.documents import files
from tests.dialogs.documents.files import W, docx, docx_parts, override, relation, relations, types, xlsx

from .row import Row

RELS = "word/_rels/document.xml.rels"
MACRO = "application/vnd.ms-word.document.macroEnabled.main+xml"
CORE = (
    '<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Anna Andersson</dc:creator>'
    "<cp:lastModifiedBy>Bo Berg</cp:lastModifiedBy></cp:coreProperties>"
)
LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c '
    '"&b;&b;&b;&b;&b;&b;&b;&b;">]><l>&c;</l>'
)
XXE = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
PARAMETER = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY % x SYSTEM "http://ond.example/x.dtd"> %x;]><a/>'
INSERTED = (
    '<w:p><w:ins w:id="1" w:author="Anna Andersson" w:date="2016-01-01T10:00:00Z">'
    "<w:r><w:t>ny</w:t></w:r></w:ins></w:p>"
)
COMMENTS = (
    f'<?xml version="1.0"?><w:comments xmlns:w="{W}"><w:comment w:id="1" w:author="Anna Andersson" '
    'w:initials="AA"><w:p/></w:comment></w:comments>'
)
PEOPLE = (
    '<?xml version="1.0"?><w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">'
    '<w15:person w15:author="Anna Andersson"><w15:presenceInfo w15:providerId="AD" '
    'w15:userId="anna.andersson@example.org"/></w15:person></w15:people>'
)
WORKBOOK = files.xlsx_parts()["xl/workbook.xml"].replace(
    "<sheets>",
    '<x15ac:absPath xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac" '
    'url="C:\\Users\\annand\\Hemligt\\"/><sheets>',
)
NAMED = f'<?xml version="1.0"?><comments xmlns="{files.S}"><authors><author>Anna Andersson</author></authors>'
NAMED += '<commentList><comment ref="A1" authorId="0"/></commentList></comments>'
LINKED = (
    f'<?xml version="1.0"?><externalLink xmlns="{files.S}"><ddeLink ddeService="cmd" ddeTopic="/c calc"/>'
    "</externalLink>"
)


def field(text: str) -> bytes:
    """A field of Word, its instruction split over two runs as Word does."""
    half = len(text) // 2
    runs = "".join(f"<w:r><w:instrText>{part}</w:instrText></w:r>" for part in (text[:half], text[half:]))
    return files.zipped(docx_parts(f"<w:p>{runs}</w:p>"))


def macros(**more: Any) -> bytes:
    return docx(**({"[Content_Types].xml": types(override("/word/document.xml", MACRO))} | more))


def related(kind: str, target: str, mode: str = "") -> bytes:
    return docx(**{RELS: relations(relation(kind, target, mode=mode))})


def body(text: str) -> bytes:
    return files.zipped(docx_parts(text))


ANNA = (b"Anna Andersson",)
word = partial(Row, name="brev.docx")
sheet = partial(Row, name="svar.xlsx")

ROWS = [
    word("a document with macros", macros, "macros"),
    word("macros under an innocent type", lambda: docx(**{"word/vbaProject.bin": b"x"}), "macros"),
    word("macros in capitals", lambda: docx(**{"word/VBAPROJECT.BIN": b"x"}), "macros"),
    sheet("a workbook with macros", lambda: xlsx(**{"xl/vbaProject.bin": b"x"}), "macros"),
    word("an object inside", lambda: docx(**{"word/embeddings/oleObject1.bin": b"x"}), "embedded"),
    word("a workbook inside", lambda: docx(**{"word/embeddings/a.xlsx": b"x"}), "embedded"),
    word("ActiveX inside", lambda: docx(**{"word/activeX/activeX1.xml": "<a/>"}), "embedded"),
    word("a program inside", lambda: docx(**{"word/media/a.exe": b"MZ"}), "embedded"),
    word("a web page inside", lambda: docx(**{"word/afchunk.html": "<script>"}), "embedded"),
    word("a script inside", lambda: docx(**{"word/media/a.js": "alert(1)"}), "embedded"),
    word("an archive inside", lambda: docx(**{"word/media/a.zip": files.docx()}), "embedded"),
    word("a relation to an object", lambda: related("oleObject", "media/a.png"), "embedded"),
    word("a relation to a foreign text", lambda: related("aFChunk", "a.xml"), "embedded"),
    word("a control", lambda: related("control", "a.xml"), "embedded"),
    word(
        "a picture from elsewhere",
        lambda: related("image", "http://ond.example/a.png", "External"),
        "external",
    ),
    word(
        "an object from elsewhere",
        lambda: related("oleObject", "http://ond.example/a", "External"),
        "embedded",
    ),
    word("a frame from elsewhere", lambda: related("frame", "http://ond.example/", "External"), "external"),
    word("a document from elsewhere", lambda: related("subDocument", "file:///x", "External"), "external"),
    word(
        "a template on somebody's disk",
        lambda: related("attachedTemplate", "file:///C:/Mallar/annand/Mall.dotm", "External"),
        "kept as docx",
        gone=(b"annand", b"Mall.dotm"),
    ),
    word(
        "a template with odd signs",
        lambda: related("attachedTemplate", "file:///C:/Anna%20&amp;%20Bo/Mall&#46;dotm", "External"),
        "kept as docx",
        gone=(b"Anna", b"Mall"),
    ),
    word(
        "a field that runs a program", lambda: field('DDEAUTO c:\\\\windows\\\\cmd.exe "/k calc"'), "external"
    ),
    word(
        "a field that fetches a picture", lambda: field('INCLUDEPICTURE "http://ond.example/a"'), "external"
    ),
    word("a field that reads a file", lambda: field('INCLUDETEXT "file:///etc/passwd"'), "external"),
    word(
        "a simple field that runs a program",
        lambda: body('<w:p><w:fldSimple w:instr="DDE cmd x"/></w:p>'),
        "external",
    ),
    word("an entity that reads a file", lambda: docx(**{"word/document.xml": XXE}), "entities"),
    word("an entity in a smaller part", lambda: docx(**{"word/styles.xml": XXE}), "entities"),
    word("an entity in the properties", lambda: docx(**{"docProps/core.xml": XXE}), "entities"),
    word("an entity in the relations", lambda: docx(**{RELS: XXE}), "entities"),
    word("an entity in the list of contents", lambda: docx(**{"[Content_Types].xml": XXE}), "entities"),
    word("a billion laughs", lambda: docx(**{"word/document.xml": LAUGHS}), "entities"),
    sheet("a billion laughs in a sheet", lambda: xlsx(**{"xl/sharedStrings.xml": LAUGHS}), "entities"),
    word("a definition from elsewhere", lambda: docx(**{"word/document.xml": PARAMETER}), "entities"),
    word("XML in another alphabet", lambda: docx(**{"word/a.xml": "<å/>".encode("utf-16")}), "strange"),
    word("XML that is not sound", lambda: docx(**{"word/document.xml": "<a><b></a>"}), "broken"),
    word("no main part", lambda: docx(**{"[Content_Types].xml": types("")}), "unknown"),
    word(
        "a presentation",
        lambda: docx(
            **{
                "[Content_Types].xml": types(
                    override("/a", f"{files.OFFICE}.presentationml.presentation.main+xml")
                )
            }
        ),
        "unknown",
    ),
    word(
        "its author in the properties",
        lambda: docx(**{"docProps/core.xml": CORE}),
        "kept as docx",
        gone=(*ANNA, b"Bo Berg"),
    ),
    word("tracked changes", lambda: body(INSERTED), "kept as docx", gone=ANNA, hides=True),
    word(
        "comments",
        lambda: docx(**{"word/comments.xml": COMMENTS}),
        "kept as docx",
        gone=(*ANNA, b'"AA"'),
        hides=True,
    ),
    word(
        "the people of the comments",
        lambda: docx(**{"word/people.xml": PEOPLE}),
        "kept as docx",
        gone=(*ANNA, b"example.org"),
    ),
    word(
        "a photo that tells where",
        lambda: docx(**{"word/media/a.jpg": files.jpg(exif=files.gps())}),
        "kept as docx",
        gone=(*ANNA, b"Kamera"),
    ),
    sheet("a hidden sheet", lambda: files.zipped(files.xlsx_parts("veryHidden")), "kept as xlsx", hides=True),
    sheet(
        "a folder on somebody's disk",
        lambda: xlsx(**{"xl/workbook.xml": WORKBOOK}),
        "kept as xlsx",
        gone=(b"annand",),
    ),
    sheet(
        "comments in a sheet",
        lambda: xlsx(**{"xl/comments1.xml": NAMED}),
        "kept as xlsx",
        gone=ANNA,
        hides=True,
    ),
    sheet("a link to a program", lambda: xlsx(**{"xl/externalLinks/externalLink1.xml": LINKED}), "external"),
    sheet(
        "a link to another workbook",
        lambda: xlsx(**{"xl/_rels/workbook.xml.rels": relations(relation("externalLink", "a.xml"))}),
        "external",
    ),
]
