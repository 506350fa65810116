"""A sheet of paper about a dialogue, as PDF: what is asked, of whom, when. Made of the case's own words."""

import io
import textwrap
from collections.abc import Iterator

import pikepdf
from pikepdf import Dictionary, Name, String

from dialogs.models import Dialog
from dialogs.templatetags.swedish import day

A4 = [0, 0, 595, 842]
LEFT, TOP = 64, 770
#: Font, size and the room below a line.
HEADING, TERM, TEXT = ("F2", 20, 34), ("F2", 12, 18), ("F1", 12, 17)
WIDE, WIDER = 48, 80

Line = tuple[str, tuple[str, int, int]]


def of_the_plan(dialog: Dialog, title: str) -> bytes:
    """The decided plan in short."""
    plan = dialog.decided_plan()
    if plan is None:
        raise LookupError("the case has no decided plan")
    proposal = plan.proposal
    told = [
        ("Vi frågar", proposal.question),
        ("Du kan påverka", proposal.influence),
        ("Så här gör vi", ", ".join(method.name for method in proposal.methods.all())),
        ("När", f"{day(plan.period_from)} till {day(plan.period_to)}"),
        ("För vem", ", ".join(plan.target_groups)),
        ("Du får svar senast", day(plan.feedback_date)),
        ("Avsändare", str(dialog.committee)),
    ]
    return _page([*_wrapped(title, WIDE, HEADING), *_lines(told)])


def _lines(told: list[tuple[str, str]]) -> Iterator[Line]:
    for term, text in told:
        yield "", TEXT
        yield term, TERM
        yield from _wrapped(str(text), WIDER, TEXT)


def _wrapped(text: str, width: int, style: tuple[str, int, int]) -> list[Line]:
    return [(line, style) for line in textwrap.wrap(text, width)]


def _page(lines: list[Line]) -> bytes:
    pdf = pikepdf.new()
    pdf.Root.Lang = String("sv")
    faces = {"F1": "Helvetica", "F2": "Helvetica-Bold"}
    fonts = {
        f"/{name}": Dictionary(
            Type=Name.Font, Subtype=Name.Type1, BaseFont=Name(f"/{face}"), Encoding=Name.WinAnsiEncoding
        )
        for name, face in faces.items()
    }
    page = Dictionary(
        Type=Name.Page,
        MediaBox=A4,
        Resources=Dictionary(Font=Dictionary(fonts)),
        Contents=pdf.make_stream(_drawn(lines)),
    )
    pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


def _drawn(lines: list[Line]) -> bytes:
    drawn, height = [b"BT"], TOP
    for text, (font, size, room) in lines:
        shown = text.encode("cp1252", "replace").hex()
        drawn.append(f"/{font} {size} Tf 1 0 0 1 {LEFT} {height} Tm <{shown}> Tj".encode())
        height -= room
    return b"\n".join([*drawn, b"ET"])
