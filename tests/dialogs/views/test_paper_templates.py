"""An administrator replaces the look of the papers: tried before it holds, kept, and taken back."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from docx import Document
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from dialogs.models import LetterheadVersion, PaperTemplate
from dialogs.papers import letterhead, word
from dialogs.papers.sample import sample
from dialogs.papers.word_check import words_of
from dialogs.papers.word_template import built_in
from tests.looks import replace_template
from tests.people import Town

from .pages import Desk, text

At = Callable[..., Desk]
PAGE = "/arbete/mallar/"


@pytest.fixture
def office(town: Town, desk: At) -> Client:
    return desk(town.administrator).client


def written(*lines: str) -> bytes:
    """A Word file with these lines."""
    document: Any = Document()
    for line in lines:
        document.add_paragraph(line)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def with_part(name: str, content: bytes) -> bytes:
    out = BytesIO(built_in())
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr(name, content)
    return out.getvalue()


def send(office: Client, content: bytes, name: str = "mall.docx") -> Any:
    return office.post(PAGE, {"file": SimpleUploadedFile(name, content)})


def test_a_template_holds_from_now_on_and_the_built_in_one_comes_back(office: Client) -> None:
    assert send(office, written("VÅR MALL", "{{ paper.title }}")).status_code == 302
    assert "VÅR MALL" in words_of(word.docx(sample()))
    assert send(office, written("VÅR NYA", "{{ paper.title }}")).status_code == 302
    assert "VÅR NYA" in words_of(word.docx(sample()))
    back = reverse("staff:paper_template_back", args=["word"])
    assert "tillbaka" in text(office.get(back))
    assert PaperTemplate.objects.in_use(), "reading the question changes nothing"
    assert office.post(back).status_code == 302
    assert "VÅR" not in words_of(word.docx(sample()))
    assert PaperTemplate.objects.count() == 2


def test_the_built_in_template_can_be_sent_back_as_it_is(office: Client) -> None:
    taken = office.get(reverse("staff:paper_template_built_in"))
    assert send(office, taken.content).status_code == 302
    version = PaperTemplate.objects.in_use()
    assert office.get(reverse("staff:paper_template_version", args=[version.pk])).content == version.content


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "tom"),
        (b"%PDF-1.7 not a template", ""),
        (written("Ingenting ur handlingen"), "paper.title"),
        (written("{{ paper.title }}", "{% for x in %}"), "går inte att fylla i"),
        (written("{{ paper.title }}", "{{ paper.titel }}"), "går inte att fylla i"),
        (written("{{ paper.title }}", "{{ paper.__class__.__mro__ }}"), "går inte att fylla i"),
        (written("{{ paper.title }}", "{{ cycler.__init__.__globals__.os }}"), "går inte att fylla i"),
        (written("{{ paper.title }}", "{{ 1 // 0 }}"), "går inte att fylla i"),
        (written("{{ paper.title }}", "{% include '/etc/passwd' %}"), "går inte att fylla i"),
        (with_part("word/vbaProject.bin", b"x"), "makron"),
        (with_part("word/embeddings/oleObject1.bin", b"x"), ""),
        (b"x" * 2_000_001, "större än 2 MB"),
    ],
)
def test_what_cannot_be_a_template_is_refused_in_words(office: Client, content: bytes, said: str) -> None:
    page = send(office, content)
    assert page.status_code == 200
    assert page.context["form"].errors["file"]
    assert said in text(page)
    assert PaperTemplate.objects.in_use() is None


def test_only_administrators_come_here(town: Town, desk: At) -> None:
    version = replace_template(town)
    places = [PAGE, f"{PAGE}brevhuvud/", f"{PAGE}inbyggd.docx", f"{PAGE}{version.pk}.docx"]
    for place in [*places, f"{PAGE}word/inbyggd/"]:
        assert desk(town.administrator).client.get(place).status_code == 200
        assert desk(town.strateg).client.get(place).status_code == 403
        assert desk(town.utan_uppdrag).client.get(place).status_code == 404


def picture(**options: Any) -> SimpleUploadedFile:
    notes = PngInfo()
    notes.add_text("Comment", "HEMLIG")
    out = BytesIO()
    Image.new("RGB", (2400, 800), "navy").save(out, "PNG", pnginfo=notes)
    return SimpleUploadedFile("logo.png", out.getvalue(), **options)


def test_the_letterhead_is_on_every_paper_and_its_logo_is_drawn_anew(office: Client) -> None:
    typed = {"municipality": "Sollentuna", "address": "Turebergs torg 1", "footer": "Växel 08-579 210 00"}
    assert office.post(f"{PAGE}brevhuvud/", typed | {"logo": picture()}).status_code == 302
    stored = LetterheadVersion.objects.in_use()
    with Image.open(BytesIO(bytes(stored.logo))) as drawn:
        assert drawn.size == (1200, 400)
        assert drawn.info == {}
    assert b"HEMLIG" not in bytes(stored.logo)
    assert letterhead.current().logo.startswith("data:image/png;base64,")
    # A new text keeps the logo, until it is taken away.
    office.post(f"{PAGE}brevhuvud/", typed | {"address": "Torget"})
    assert letterhead.current().logo
    office.post(f"{PAGE}brevhuvud/", typed | {"without_logo": "on"})
    assert not letterhead.current().logo
    office.post(reverse("staff:paper_template_back", args=["brevhuvud"]))
    assert letterhead.current() == letterhead.BUILT_IN
    assert LetterheadVersion.objects.count() == 3


@pytest.mark.parametrize("content", [b"", b"no picture", b"<svg onload=x>", b"\x89PNG\r\n\x1a\nbroken"])
def test_what_is_no_picture_is_no_logo(office: Client, content: bytes) -> None:
    logo = SimpleUploadedFile("logo.png", content)
    page = office.post(f"{PAGE}brevhuvud/", {"municipality": "Sollentuna", "logo": logo})
    assert page.status_code == 200
    assert page.context["form"].errors["logo"]


@pytest.mark.parametrize("count", [1, 3, 30])
def test_many_versions_cost_what_one_does(
    town: Town, office: Client, count: int, django_assert_num_queries: Any
) -> None:
    for _count in range(count):
        replace_template(town)
    office.get(PAGE)
    with django_assert_num_queries(7):
        page = office.get(PAGE)
    assert len(page.context["page_obj"]) == min(count, 20)
