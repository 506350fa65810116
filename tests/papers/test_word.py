"""The Word file opens in another word processor, says all of the paper, and has real headings and heads."""

import re
import zipfile
from io import BytesIO
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from dialogs.papers import word
from dialogs.papers.sample import sample
from dialogs.papers.word_template import built_in
from tests.journeys import Journey
from tests.situations import bring

from .reading import as_read_by_libreoffice, paper
from .test_pdf import said_by

REPORT, BACK = "tjansteutlatande-dialog", "aterrapport"


def letters(text: str) -> str:
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize(("situation", "name"), [("deci", REPORT), ("answ", BACK)])
def test_libreoffice_reads_all_of_it(journey: Journey, situation: str, name: str) -> None:
    built = paper(bring(journey, situation), name)
    read = letters(as_read_by_libreoffice(word.docx(built)))
    assert letters(built.title) in read
    assert [part for part in said_by(built) if letters(part) not in read] == []
    assert "{{" not in read
    assert "{%" not in read


def opened(journey: Journey) -> tuple[Any, Any]:
    built = paper(bring(journey, "deci"), REPORT)
    return built, Document(BytesIO(word.docx(built)))


def test_headings_are_headings(journey: Journey) -> None:
    built, document = opened(journey)
    by_style: dict[str, list[str]] = {}
    for paragraph in document.paragraphs:
        by_style.setdefault(paragraph.style.name, []).append(paragraph.text)
    assert by_style["Title"] == [built.title]
    assert by_style["Heading 1"] == [section.title for section in built.sections if section.level == 1]
    assert by_style["Heading 2"] == [section.title for section in built.sections if section.level == 2]
    assert by_style["List Number"] == list(built.sections[0].parts[0].clauses)


def test_tables_have_heads_that_come_again(journey: Journey) -> None:
    built, document = opened(journey)
    heads = [
        tuple(cell.text for cell in table.rows[0].cells)
        for table in document.tables
        if table.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None
    ]
    tables = [part for section in built.sections for part in section.parts if part.kind == "table"]
    assert tables
    assert heads == [table.head for table in tables]


def test_the_file_says_its_title_and_its_language(journey: Journey) -> None:
    _built, document = opened(journey)
    assert document.core_properties.title == "Tjänsteutlåtande: Hur ska Malmparken utvecklas?"
    assert document.core_properties.language == "sv-SE"
    language = document.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    assert language.get(qn("w:val")) == "sv-SE"


def test_the_pages_are_numbered_and_say_whose_they_are() -> None:
    with zipfile.ZipFile(BytesIO(word.fill_in(built_in(), sample()))) as parts:
        foot = next(parts.read(name).decode() for name in parts.namelist() if "footer" in name)
        head = next(parts.read(name).decode() for name in parts.namelist() if "header" in name)
    assert "NUMPAGES" in foot
    assert sample().running_head in head
