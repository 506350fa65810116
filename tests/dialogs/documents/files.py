"""Whole files of each kind, small and honest: what the tests of documents begin with."""

import io
import zipfile
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name
from PIL import Image

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "application/vnd.openxmlformats-officedocument"
XML = '<?xml version="1.0" encoding="UTF-8"?>'
ODT = "application/vnd.oasis.opendocument.text"
#: Pixels that a picture is known again by.
COLOURS = [(200, 30, 30), (30, 120, 60), (20, 60, 140), (240, 220, 80)]


def zipped(parts: dict[str, Any], **how: Any) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content, **how)
    return out.getvalue()


def types(main: str, *more: str) -> str:
    overrides = "".join(more)
    return (
        f'{XML}<Types xmlns="{TYPES}"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{main}{overrides}</Types>'
    )


def override(part: str, kind: str) -> str:
    return f'<Override PartName="{part}" ContentType="{kind}"/>'


def relations(*inner: str) -> str:
    return f'{XML}<Relationships xmlns="{RELS}">{"".join(inner)}</Relationships>'


def relation(kind: str, target: str, number: int = 1, mode: str = "") -> str:
    outside = f' TargetMode="{mode}"' if mode else ""
    return f'<Relationship Id="rId{number}" Type="{R}/{kind}" Target="{target}"{outside}/>'


def docx_parts(body: str = "<w:p><w:r><w:t>Bänkar i Malmparken</w:t></w:r></w:p>") -> dict[str, Any]:
    main = override("/word/document.xml", f"{OFFICE}.wordprocessingml.document.main+xml")
    return {
        "[Content_Types].xml": types(main),
        "_rels/.rels": relations(relation("officeDocument", "word/document.xml")),
        "word/document.xml": f'{XML}<w:document xmlns:w="{W}" '
        f'xmlns:r="{R}"><w:body>{body}</w:body></w:document>',
    }


def xlsx_parts(state: str = "visible") -> dict[str, Any]:
    main = override("/xl/workbook.xml", f"{OFFICE}.spreadsheetml.sheet.main+xml")
    return {
        "[Content_Types].xml": types(main),
        "_rels/.rels": relations(relation("officeDocument", "xl/workbook.xml")),
        "xl/_rels/workbook.xml.rels": relations(relation("worksheet", "worksheets/sheet1.xml")),
        "xl/workbook.xml": f'{XML}<workbook xmlns="{S}" xmlns:r="{R}"><sheets>'
        f'<sheet name="Svar" sheetId="1" state="{state}" r:id="rId1"/></sheets></workbook>',
        "xl/worksheets/sheet1.xml": f'{XML}<worksheet xmlns="{S}"><sheetData>'
        "<row><c><v>571</v></c></row></sheetData></worksheet>",
    }


def odt_parts(body: str = "<text:p>Bänkar i Malmparken</text:p>") -> dict[str, Any]:
    oasis = "urn:oasis:names:tc:opendocument:xmlns"
    spaces = " ".join(
        f'xmlns:{name}="{oasis}:{space}:1.0"'
        for name, space in {"office": "office", "text": "text", "draw": "drawing", "script": "script"}.items()
    )
    other = 'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    return {
        "mimetype": ODT,
        "content.xml": f"{XML}<office:document-content {spaces} {other}>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        "META-INF/manifest.xml": f"{XML}<manifest:manifest "
        f'xmlns:manifest="{oasis}:manifest:1.0"><manifest:file-entry manifest:full-path="/" '
        f'manifest:media-type="{ODT}"/></manifest:manifest>',
    }


def docx(**more: Any) -> bytes:
    """`more`: parts by name, added or replaced; a part that is None is left out."""
    return zipped({name: part for name, part in (docx_parts() | more).items() if part is not None})


def xlsx(**more: Any) -> bytes:
    return zipped({name: part for name, part in (xlsx_parts() | more).items() if part is not None})


def odt(**more: Any) -> bytes:
    return zipped({name: part for name, part in (odt_parts() | more).items() if part is not None})


def a_pdf() -> pikepdf.Pdf:
    """One page that says something, to be made worse before it is written."""
    pdf = pikepdf.new()
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    page = Dictionary(
        Type=Name.Page,
        MediaBox=[0, 0, 300, 200],
        Resources=Dictionary(Font=Dictionary(F1=font)),
        Contents=pdf.make_stream(b"BT /F1 18 Tf 20 120 Td (Malmparken) Tj ET"),
    )
    pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
    return pdf


def written(pdf: pikepdf.Pdf, **how: Any) -> bytes:
    out = io.BytesIO()
    pdf.save(out, **how)
    return out.getvalue()


def pdf_with(**root: Any) -> bytes:
    """A PDF with more in its catalogue."""
    pdf = a_pdf()
    for name, value in root.items():
        pdf.Root[f"/{name}"] = value
    return written(pdf)


def annotated(**facts: Any) -> bytes:
    """A PDF with one annotation."""
    pdf = a_pdf()
    note = Dictionary(Type=Name.Annot, Rect=[10, 10, 60, 60], **facts)
    pdf.pages[0].Annots = Array([pdf.make_indirect(note)])
    if facts["Subtype"] == Name.Widget:
        pdf.Root.AcroForm = Dictionary(Fields=pdf.pages[0].Annots)
    return written(pdf)


def pdf() -> bytes:
    return written(a_pdf())


def picture(mode: str = "RGB", size: tuple[int, int] = (48, 32)) -> Image.Image:
    image = Image.new(mode, size)
    if mode == "RGB":
        for place, colour in enumerate(COLOURS):
            image.paste(colour, (place * size[0] // 4, 0, (place + 1) * size[0] // 4, size[1]))
    return image


def encoded(image: Image.Image, form: str, **how: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, form, **how)
    return out.getvalue()


def png(**how: Any) -> bytes:
    return encoded(picture(), "PNG", **how)


def jpg(**how: Any) -> bytes:
    return encoded(picture(), "JPEG", quality=90, **how)


def gps() -> Image.Exif:
    """Where and by whom a photo was taken, which way the camera was held."""
    exif = Image.Exif()
    exif[0x010E], exif[0x013B], exif[0x0110] = "Hemma hos Anna", "Anna Andersson", "Kamera 7"
    exif.get_ifd(0x8825).update({1: "N", 2: (59.0, 25.0, 44.0), 3: "E", 4: (17.0, 57.0, 3.0)})
    return exif


WHOLE = {"pdf": pdf, "docx": docx, "odt": odt, "xlsx": xlsx, "png": png, "jpg": jpg}
