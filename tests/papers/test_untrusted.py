"""Whatever people type comes out as text, in PDF and Word alike, and breaks neither."""

import datetime
import re
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from docx import Document

from dialogs.papers import Paper, page, pdf, word
from dialogs.papers.legible import legible
from dialogs.papers.paper import Clauses, Facts, Prose, Section, Table
from dialogs.papers.sample import sample
from dialogs.papers.word_template import built_in
from dialogs.templatetags.swedish import day

from .reading import pdf_structure_text

#: What is typed, and how it reads.
TEXTS = {
    "script": "<script>alert('x')</script>",
    "style": "</style><style>*{display:none}</style>",
    "picture": "<img src=http://127.0.0.1/x.png>",
    "file": "<link rel=stylesheet href=file:///etc/passwd>",
    "django": "{{ paper.letterhead }} {% include 'base.html' %}",
    "jinja": "{{ 7 * 7 }} {% for x in y %} {# note #} {{ ''.__class__.__mro__ }}",
    "word tags": "{%p if paper %} {%tr endfor %} {{r x}}",
    "entities": "&amp; &lt;b&gt; &#65; &nbsp; &hellip;",
    "xml": "<w:p><w:r/></w:p> ]]> <?xml?> <!-- x -->",
    "field": "=HYPERLINK(x) @SUM \\ % ^ ~",
    "swedish": "Åkerlöv såg ”räksmörgåsen” – för 400\u00a0kr",
    "quotes": "\"dubbla\" 'enkla' `bak`",
}
#: What is typed, and what is left of it.
CLEANED = {
    "controls": ("en\x00två\x08tre\x0bfyra\x1ffem\x7fsex", "entvåtrefyrafemsex"),
    "signals of docxtpl": ("ett\x07två\x0ctre", "etttvåtre"),
    "half a pair": ("a\ud800b", "ab"),
    "non-characters": ("a\ufffeb\uffffc", "abc"),
    "carriage returns": ("rad ett\r\nrad två\rrad tre", "rad ett\nrad två\nrad tre"),
}


def holding(text: Any) -> Paper:
    """A paper with the text wherever a text can stand."""
    parts = (
        Prose(text),
        Clauses(text, (text,)),
        Facts(text, ((text, text),)),
        Table(text, (text, text), ((text, text), (text, text))),
    )
    sections = (Section(text, parts), Section(text, parts, level=2))
    return legible(
        replace(sample(), title=text, label=text, sections=sections, mark=text, signatures=(text,))
    )


def letters(text: str) -> str:
    return re.sub(r"[\s\u00a0\u00ad\u200b-]", "", text)


def in_word(built: Paper) -> str:
    body: Any = Document(BytesIO(word.fill_in(built_in(), built))).element.body
    return "".join(body.itertext())


@pytest.mark.parametrize("kind", TEXTS)
def test_word_takes_it_as_text(kind: str) -> None:
    text = TEXTS[kind]
    assert letters(in_word(holding(text))).count(letters(text)) >= 20


def test_the_page_and_the_pdf_take_it_as_text() -> None:
    """All at once: a PDF takes a while."""
    everything = "\n\n".join(TEXTS.values())
    built = holding(everything)
    html = page.document(built)
    assert html.count("<link ") == 3
    for tag in ("<script", "<style", "<img", "<w:p"):
        assert tag not in html
    read = letters(pdf_structure_text(pdf.pdf(built)))
    assert [kind for kind, text in TEXTS.items() if letters(text) not in read] == []


@pytest.mark.parametrize("kind", CLEANED)
def test_what_xml_forbids_is_left_out(kind: str) -> None:
    typed, left = CLEANED[kind]
    built = holding(typed)
    assert built.title == left
    assert letters(left) in letters(in_word(built))


def test_what_no_font_has_breaks_nothing() -> None:
    strange = "😀👩‍👩‍👧 עברית عربي 漢字 \u202eomvänt\u202c Ẁ̷̛" + "långtord" * 60
    built = holding(strange)
    assert letters(strange) in letters(in_word(built))
    read = letters(pdf_structure_text(pdf.pdf(built)))
    assert "långtord" * 60 in read


def test_a_date_from_the_screen_is_a_date_and_typed_markup_stays() -> None:
    built = holding(day(datetime.date(2017, 5, 24)))
    assert built.title == "24\u00a0maj\u00a02017"
    assert holding("<time>24</time>").title == "<time>24</time>"
