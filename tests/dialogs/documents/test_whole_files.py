"""Honest files come through: they open again, and say what they said."""

import io
import zipfile
from collections.abc import Callable
from typing import Any

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageChops

from dialogs.documents import Inspected, inspect

from . import files
from .abuse.pdfs import swelling

TITLE = "Karta & <plan> över Malmparken"


def kept(content: bytes, name: str = "karta") -> Inspected:
    return inspect(SimpleUploadedFile(name, content), TITLE)


@pytest.mark.parametrize("kind", files.WHOLE)
def test_each_kind_is_known_by_its_content(kind: str) -> None:
    found = kept(files.WHOLE[kind]())
    assert (found.kind, found.name, found.has_hidden_parts) == (kind, f"karta.{kind}", False)


@pytest.mark.parametrize("kind", files.WHOLE)
def test_cleaning_what_is_clean_changes_nothing_and_is_the_same_each_time(kind: str) -> None:
    once, again = kept(files.WHOLE[kind]()), kept(files.WHOLE[kind]())
    assert once == again
    if kind != "jpg":  # each encoding of a photo rounds anew
        assert kept(once.content).content == once.content


@pytest.mark.parametrize(
    ("make", "part"),
    [
        (files.docx, "word/document.xml"),
        (files.xlsx, "xl/worksheets/sheet1.xml"),
        (files.odt, "content.xml"),
    ],
)
def test_an_office_document_keeps_its_text_to_the_letter(make: Callable[[], bytes], part: str) -> None:
    before = zipfile.ZipFile(io.BytesIO(make()))
    after = zipfile.ZipFile(io.BytesIO(kept(make()).content))
    assert after.namelist() == before.namelist()
    assert after.read(part) == before.read(part)
    assert after.testzip() is None


def test_the_first_part_of_an_open_document_is_not_packed() -> None:
    first = zipfile.ZipFile(io.BytesIO(kept(files.odt()).content)).infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)


def test_properties_are_replaced_by_the_title_alone() -> None:
    found = kept(files.docx(**{"docProps/core.xml": "<a>Anna</a>", "docProps/app.xml": "<a>Anna</a>"}))
    archive = zipfile.ZipFile(io.BytesIO(found.content))
    core = archive.read("docProps/core.xml").decode()
    assert "Karta &amp; &lt;plan&gt; över Malmparken" in core
    assert "Anna" not in core + archive.read("docProps/app.xml").decode()


def test_links_that_somebody_follows_stay() -> None:
    link = files.relations(files.relation("hyperlink", "https://www.sollentuna.se/", mode="External"))
    found = kept(files.docx(**{"word/_rels/document.xml.rels": link}))
    assert zipfile.ZipFile(io.BytesIO(found.content)).read("word/_rels/document.xml.rels").decode() == link


def test_words_about_authors_are_no_authors() -> None:
    said = '<w:p><w:r><w:t>w:author="Anna" sägs här</w:t></w:r></w:p>'
    found = kept(files.zipped(files.docx_parts(said)))
    assert said in zipfile.ZipFile(io.BytesIO(found.content)).read("word/document.xml").decode()


def test_a_pdf_keeps_its_pages_and_is_called_by_its_title() -> None:
    with pikepdf.open(io.BytesIO(kept(files.pdf()).content)) as pdf, pdf.open_metadata() as metadata:
        assert pdf.pages[0].Contents.read_bytes() == b"BT /F1 18 Tf 20 120 Td (Malmparken) Tj ET"
        assert metadata["dc:title"] == TITLE
        assert not pdf.is_encrypted


def test_a_pdf_keeps_links_and_forms() -> None:
    action = pikepdf.Dictionary(S=pikepdf.Name.URI, URI=pikepdf.String("https://www.sollentuna.se/"))
    for facts in (
        {"Subtype": pikepdf.Name.Link, "A": action},
        {"Subtype": pikepdf.Name.Widget, "FT": pikepdf.Name.Tx, "T": pikepdf.String("namn")},
    ):
        with pikepdf.open(io.BytesIO(kept(files.annotated(**facts)).content)) as pdf:
            found = pdf.pages[0].Annots[0]
            assert all(str(found[f"/{name}"]) == str(value) for name, value in facts.items() if name != "A")
            assert "A" not in facts or found.A.URI == "https://www.sollentuna.se/"


def test_a_pdf_may_be_packed_within_reason() -> None:
    """The control of the stream that swells: only its size is against it."""
    assert kept(swelling(1024 * 1024)).kind == "pdf"


def test_a_png_keeps_every_pixel_and_its_transparency() -> None:
    image = files.picture()
    image.putalpha(Image.linear_gradient("L").resize(image.size))
    after = Image.open(io.BytesIO(kept(files.encoded(image, "PNG")).content))
    assert (after.mode, after.tobytes()) == ("RGBA", image.tobytes())


@pytest.mark.parametrize("mode", ["1", "L", "P", "I;16"])
def test_a_png_keeps_its_kind_of_pixels(mode: str) -> None:
    image = files.picture(mode)
    after = Image.open(io.BytesIO(kept(files.encoded(image, "PNG")).content))
    assert (after.mode, after.tobytes()) == (mode, image.tobytes())


def most_different(one: Image.Image, other: Image.Image) -> int:
    extremes: Any = ImageChops.difference(one.convert("RGB"), other.convert("RGB")).getextrema()
    return max(high for _low, high in extremes)


def test_a_jpg_looks_the_same() -> None:
    before = files.jpg()
    after = Image.open(io.BytesIO(kept(before).content))
    assert most_different(Image.open(io.BytesIO(before)), after) <= 24


def test_a_photo_taken_sideways_is_turned_up() -> None:
    exif = files.gps()
    exif[0x0112] = 6  # the camera was held a quarter turn to the left
    after = Image.open(io.BytesIO(kept(files.jpg(exif=exif)).content))
    assert after.size == (32, 48)
    assert not after.getexif()
    assert most_different(files.picture().transpose(Image.Transpose.ROTATE_270), after) <= 80


def test_a_photo_in_other_colours_becomes_an_ordinary_one() -> None:
    assert Image.open(io.BytesIO(kept(files.encoded(files.picture("CMYK"), "JPEG")).content)).mode == "RGB"
