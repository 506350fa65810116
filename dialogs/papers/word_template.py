"""The built-in Word template, written out so that it can be read and reviewed: real styles, real headings.

What stands between braces is filled in by docxtpl; an administrator takes the file as the start of their own.
"""

from functools import cache
from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

#: One line of the template each: its style, and its text.
BODY = (
    ("Normal", "{%p if paper.letterhead.address %}"),
    ("Normal", "{{ paper.letterhead.address }}"),
    ("Normal", "{%p endif %}"),
    ("Subtitle", "{{ paper.label }}"),
    ("Title", "{{ paper.title }}"),
    ("Normal", "{%p if paper.mark %}"),
    ("Intense Quote", "{{ paper.mark }}"),
    ("Normal", "{%p endif %}"),
    ("table", "facts paper.facts"),
    ("Normal", "{%p for section in paper.sections %}"),
    ("Normal", "{%p if section.level == 1 %}"),
    ("Heading 1", "{{ section.title }}"),
    ("Normal", "{%p else %}"),
    ("Heading 2", "{{ section.title }}"),
    ("Normal", "{%p endif %}"),
    ("Normal", "{%p for part in section.parts %}"),
    ("Normal", "{%p if part.kind == 'prose' %}"),
    ("Normal", "{%p for text in part.paragraphs %}"),
    ("Normal", "{{ text }}"),
    ("Normal", "{%p endfor %}"),
    ("Normal", "{%p elif part.kind == 'clauses' %}"),
    ("Normal", "{{ part.lead }}"),
    ("Normal", "{%p for clause in part.clauses %}"),
    ("List Number", "{{ clause }}"),
    ("Normal", "{%p endfor %}"),
    ("Normal", "{%p elif part.kind == 'facts' %}"),
    ("table", "facts part.rows"),
    ("Normal", "{%p else %}"),
    ("Caption", "{{ part.caption }}"),
    ("table", "columns"),
    ("Normal", "{%p endif %}"),
    ("Normal", "{%p endfor %}"),
    ("Normal", "{%p endfor %}"),
    ("Normal", "{%p for who in paper.signatures %}"),
    ("Normal", "{{ who }}: ............................................................"),
    ("Normal", "{%p endfor %}"),
)


@cache
def built_in() -> bytes:
    document = Document()
    _styles(document)
    _margins(document)
    for style, text in BODY:
        if style != "table":
            document.add_paragraph(text, style=style)
        elif text == "columns":
            _columns(document)
        else:
            _facts(document, text.split()[1])
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def _styles(document: Any) -> None:
    sizes = {"Normal": 11, "Title": 20, "Subtitle": 11, "Heading 1": 14, "Heading 2": 12, "Caption": 9}
    for name, size in sizes.items():
        font = document.styles[name].font
        font.name, font.size, font.color.rgb, font.italic = (
            "Arial",
            Pt(size),
            RGBColor(0x10, 0x25, 0x2A),
            False,
        )
        fonts = document.styles[name].element.rPr.rFonts
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):  # else the theme's font wins
            fonts.attrib.pop(qn(f"w:{theme}"), None)
    document.styles["Normal"].paragraph_format.space_after = Pt(6)
    for name in ("Title", "Heading 1", "Heading 2"):
        document.styles[name].paragraph_format.keep_with_next = True
    _language(document.styles["Normal"].element.get_or_add_rPr())
    _language(document.styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}"))


def _language(properties: Any) -> None:
    language = properties.find(qn("w:lang"))
    if language is None:
        language = OxmlElement("w:lang")
        properties.append(language)
    language.set(qn("w:val"), "sv-SE")


def _margins(document: Any) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.header.paragraphs[0].text = "{{ paper.letterhead.municipality }}\t\t{{ paper.running_head }}"
    foot = section.footer.paragraphs[0]
    foot.add_run("{{ paper.letterhead.footer }}\t\tSida ")
    _field(foot, "PAGE")
    foot.add_run(" av ")
    _field(foot, "NUMPAGES")


def _field(paragraph: Any, instruction: str) -> None:
    """A number that Word counts itself."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), instruction)
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)  # noqa: SLF001 - python-docx has no fields of its own


def _facts(document: Any, rows: str) -> None:
    table = document.add_table(rows=3, cols=2, style="Table Grid")
    table.cell(0, 0).text = f"{{%tr for row in {rows} %}}"
    table.cell(1, 0).text, table.cell(1, 1).text = "{{ row[0] }}", "{{ row[1] }}"
    table.cell(2, 0).text = "{%tr endfor %}"
    for row in table.rows:
        row.cells[0].width, row.cells[1].width = Cm(5), Cm(11)
    document.add_paragraph()


def _columns(document: Any) -> None:
    """As many columns as the head has; the head comes again on each page."""
    table = document.add_table(rows=4, cols=3, style="Table Grid")
    lines = (
        ("{%tc for name in part.head %}", "{{ name }}", "{%tc endfor %}"),
        ("{%tr for row in part.rows %}", "", ""),
        ("{%tc for cell in row %}", "{{ cell }}", "{%tc endfor %}"),
        ("{%tr endfor %}", "", ""),
    )
    for row, texts in zip(table.rows, lines, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    table.cell(0, 1).paragraphs[0].runs[0].bold = True
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001
    _as_wide_as_the_page(table)
    document.add_paragraph()


def _as_wide_as_the_page(table: Any) -> None:
    """However many columns there come to be: none has a width of its own."""
    width = table._tbl.tblPr.find(qn("w:tblW"))  # noqa: SLF001
    width.set(qn("w:type"), "pct")
    width.set(qn("w:w"), "5000")
    for cell in table._cells:  # noqa: SLF001
        properties = cell._tc.tcPr  # noqa: SLF001
        properties.remove(properties.find(qn("w:tcW")))
