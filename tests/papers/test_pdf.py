"""The PDF is what an accessible document must be, and is made within limits from our files alone."""

import re
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise

import pikepdf
import pytest
from django.conf import settings

from dialogs.models import State
from dialogs.papers import Paper, pdf
from dialogs.papers.sample import sample
from tests.journeys import Journey
from tests.situations import bring

from .reading import flat, paper, pdf_facts, pdf_structure, pdf_structure_text, pdf_text, words


def typeset(html: str, memory: int = pdf.MEMORY) -> "subprocess.CompletedProcess[bytes]":
    """The typesetter as the application calls it."""
    command = [sys.executable, "-I", str(pdf.TYPESETTER), str(settings.BASE_DIR / "static"), str(memory)]
    return subprocess.run(command, input=html.encode(), capture_output=True, check=False, timeout=60)


def said_by(built: Paper) -> Iterator[str]:
    """Every paragraph and cell of a paper."""
    for section in built.sections:
        yield section.title
        for part in section.parts:
            if part.kind == "prose":
                yield from part.paragraphs
            elif part.kind == "clauses":
                yield from part.clauses
            else:
                yield from (cell for row in part.rows for cell in row)


def declared(made: bytes) -> str:
    """Which part of PDF/UA the document says that it follows."""
    with pikepdf.open(BytesIO(made)) as document, document.open_metadata() as metadata:
        return str(metadata["pdfuaid:part"])


def language(made: bytes) -> str:
    with pikepdf.open(BytesIO(made)) as document:
        return str(document.Root.Lang)


def letters(text: str) -> str:
    """The text without what hyphenation and columns add or take away."""
    return re.sub(r"[\s\u00ad\u200b-]", "", text)


def test_a_report_is_tagged_and_says_all_of_it(journey: Journey) -> None:
    built = paper(bring(journey, "deci"), "tjansteutlatande-dialog")
    made = pdf.pdf(built)
    facts = pdf_facts(made)
    assert facts["Title"] == "Tjänsteutlåtande: Hur ska Malmparken utvecklas?"
    assert facts["Tagged"] == "yes"
    assert (declared(made), language(made)) == ("1", "sv")
    text = pdf_text(made)
    assert f"Sida 1 av {facts['Pages']}" in text
    assert f"Sida {facts['Pages']} av {facts['Pages']}" in text
    assert text.count("Stadsbyggnadsnämnden · MD-2016-0001") == int(facts["Pages"])
    inside = letters(pdf_structure_text(made))
    assert [part for part in said_by(built) if letters(part) not in inside] == []
    _is_well_built(pdf_structure(made))


def _is_well_built(structure: str) -> None:
    """Headings never skip a level; tables have heads for columns and rows."""
    levels = [int(level) for level in re.findall(r"^\s*H([1-6])\b", structure, re.MULTILINE)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    cells = re.findall(r"^\s*TD\b.*\n(.*)", structure, re.MULTILINE)
    assert cells
    assert all("/Headers [(" in cell for cell in cells)
    assert any(cell.count("(") == 2 for cell in cells), "a cell has the head of its row and of its column"
    assert re.search(r"^\s*LI\b", structure, re.MULTILINE)


def test_the_reader_of_structure_sees_a_skipped_heading() -> None:
    made = typeset("<html lang=sv><title>t</title><h1>a</h1><h3>b</h3>").stdout
    with pytest.raises(AssertionError):
        _is_well_built(pdf_structure(made))


def test_the_case_has_its_diary_number_on_each_page(journey: Journey) -> None:
    journey.register(diary_number="2014/0066 KS.030")
    text = pdf_text(pdf.pdf(paper(journey.to(State.INVESTIGATION), "tjansteutlatande-utredning")))
    assert "Stadsbyggnadsnämnden · dnr 2014/0066 KS.030" in text


def test_the_logo_has_a_text_for_those_who_do_not_see_it() -> None:
    dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    html = f'<html lang=sv><title>t</title><h1>x</h1><img alt="Vapen" src="data:image/png;base64,{dot}">'
    with pikepdf.open(BytesIO(typeset(html).stdout)) as made:
        objects = [one for one in made.objects if isinstance(one, pikepdf.Dictionary)]
        assert [str(one.Alt) for one in objects if one.get("/S") == "/Figure"] == ["Vapen"]


@pytest.mark.parametrize(
    "address", ["file:///etc/hostname", "file://../../manage.py", "data:text/css,*{color:red}", "ftp://127.0.0.1/x"]
)  # fmt: skip
def test_the_typesetter_reads_nothing_but_our_files(address: str) -> None:
    done = typeset(f'<html lang=sv><title>t</title><link rel=stylesheet href="{address}"><p>x')
    assert done.returncode
    assert b"refused" in done.stderr


def test_the_typesetter_reads_our_files() -> None:
    done = typeset('<html lang=sv><title>t</title><link rel=stylesheet href="css/paper.css"><p>x')
    assert done.stdout.startswith(b"%PDF-"), done.stderr


def test_the_typesetter_never_asks_the_network() -> None:
    asked = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(20)

        def listen() -> None:
            try:
                server.accept()[0].close()
            except OSError:
                return
            asked.set()

        listener = threading.Thread(target=listen)
        listener.start()
        port = server.getsockname()[1]
        done = typeset(f'<html lang=sv><title>t</title><img alt=x src="http://127.0.0.1:{port}/x.png">')
        assert done.returncode
        assert not asked.is_set()
        socket.create_connection(("127.0.0.1", port)).close()  # the listener does hear whoever asks
        listener.join()
    assert asked.is_set()


def test_it_has_no_secrets_to_tell(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:  # type: ignore[no-untyped-def]
    teller = tmp_path / "teller.py"
    teller.write_text("import os, sys\nsys.stdout.write(' '.join(sorted(os.environ)))")
    monkeypatch.setattr(pdf, "TYPESETTER", teller)
    assert "DATABASE_URL" not in pdf.pdf(sample()).decode()


@pytest.mark.parametrize(
    ("program", "said"),
    [
        ("import sys\nsys.stderr.write('cannot load libpango')\nsys.exit(3)", "libpango-1.0-0"),
        ("import sys\nsys.exit(1)", "Det gick inte"),
        ("import time\ntime.sleep(60)", "för lång tid"),
        ("import sys\nsys.stdout.write('x' * 1001)", "Det gick inte"),
    ],
)
def test_what_cannot_be_set_is_said_in_words(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path,  # type: ignore[no-untyped-def]
    program: str,
    said: str,
) -> None:
    broken = tmp_path / "broken.py"
    broken.write_text(program)
    monkeypatch.setattr(pdf, "TYPESETTER", broken)
    monkeypatch.setattr(pdf, "SECONDS", 0.5 if "sleep" in program else 20)
    monkeypatch.setattr(pdf, "LARGEST", 1000)
    with pytest.raises(pdf.CannotBeSet, match=said):
        pdf.pdf(sample())


def test_missing_libraries_are_told_from_other_faults(tmp_path) -> None:  # type: ignore[no-untyped-def]
    """As on a bare machine: importing WeasyPrint raises OSError."""
    without = tmp_path / "typesetter.py"
    source = pdf.TYPESETTER.read_text().replace("import weasyprint  #", "raise OSError('no pango')  #")
    assert "no pango" in source
    without.write_text(source)
    command = [sys.executable, "-I", str(without), str(tmp_path), str(pdf.MEMORY)]
    done = subprocess.run(command, input=b"<p>", capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (pdf.NO_LIBRARIES, b"no pango")


def test_memory_is_bounded() -> None:
    assert typeset("<p>x", memory=60_000_000).returncode not in (0, pdf.NO_LIBRARIES)


def test_the_sample_has_one_of_everything() -> None:
    kinds = {part.kind for section in sample().sections for part in section.parts}
    assert kinds == {"prose", "clauses", "facts", "table"}
    assert "&" in flat(words(sample()))
