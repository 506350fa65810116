"""A QR code as one path: black squares on a grid, drawn in the page itself."""

from dataclasses import dataclass
from itertools import groupby

from qrcode.constants import ERROR_CORRECT_M
from qrcode.main import QRCode

#: Empty squares around it, as the standard asks for.
MARGIN = 4


@dataclass(frozen=True)
class QrPath:
    #: Squares along each side, margin included.
    size: int
    #: `d` of an SVG path.
    path: str


def qr_path(text: str) -> QrPath:
    code: QRCode = QRCode(border=MARGIN, error_correction=ERROR_CORRECT_M)
    code.add_data(text)
    code.make(fit=True)
    rows = code.get_matrix()
    return QrPath(len(rows), "".join(_row(y, row) for y, row in enumerate(rows)))


def _row(y: int, row: list[bool]) -> str:
    """Each run of black squares is one bar."""
    bars, x = "", 0
    for black, squares in groupby(row):
        length = len(list(squares))
        bars += f"M{x} {y}h{length}v1h-{length}z" if black else ""
        x += length
    return bars
