"""120 files that mean harm, were broken, or tell too much; literally, with what is to become of each."""

from . import archives, names, office, open_document, others, pdfs, pictures
from .row import Row

ROWS: list[Row] = [
    *others.ROWS,
    *archives.ROWS,
    *office.ROWS,
    *open_document.ROWS,
    *pdfs.ROWS,
    *pictures.ROWS,
    *names.ROWS,
]
