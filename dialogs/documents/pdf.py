"""PDF: opened strictly, relieved of what can act and of what tells who made it, and written anew."""

import io
from collections.abc import Iterator
from typing import Any

import pikepdf
from pikepdf import Name
from pikepdf.settings import set_qpdf_limits

from .jpeg import without_metadata
from .refusals import refused

MOST_OBJECTS = 500_000
MOST_BYTES = 64 * 1024 * 1024
# Streams are opened as the document is read, however large they grow. Process-wide, so said once, here.
set_qpdf_limits(flate_max_memory=MOST_BYTES, run_length_max_memory=MOST_BYTES, max_stream_filters=5)
set_qpdf_limits(png_max_memory=MOST_BYTES, tiff_max_memory=MOST_BYTES, dct_max_memory=MOST_BYTES)

#: Actions that do something outside the document. Following a link that somebody clicks on is not among them.
ACTS = {
    *(Name.JavaScript, Name.Launch, Name.ImportData, Name.SubmitForm, Name.ResetForm, Name.GoToE, Name.GoToR),
    *(Name.Rendition, Name.Movie, Name.Sound, Name.RichMediaExecute, Name.GoTo3DView, Name.Hide),
}
#: Keys that hold scripts, files, films, and data about the file.
TAKEN_AWAY = (
    *("/OpenAction", "/JavaScript", "/JS", "/XFA", "/EmbeddedFiles", "/AF", "/EF"),
    *("/RichMediaContent", "/RichMediaSettings", "/3DD", "/Metadata", "/PieceInfo", "/LastModified"),
)
JPEG = (Name.DCTDecode, [Name.DCTDecode])
REMARKS = {Name.Text, Name.Caret, Name.Highlight, Name.StrikeOut, Name.Underline, Name.Squiggly}


def clean(content: bytes, title: str) -> tuple[bytes, bool]:
    """The document as residents may have it, and whether it has remarks that nobody meant for them."""
    try:
        with pikepdf.open(io.BytesIO(content), attempt_recovery=False, suppress_warnings=True) as pdf:
            if pdf.is_encrypted:
                raise refused("encrypted")
            if not pdf.pages or pdf.get_warnings():
                raise refused("broken")
            if len(pdf.objects) > MOST_OBJECTS:
                raise refused("packed")
            remarks = _neutralise(pdf)
            return _saved(pdf, title), remarks
    except pikepdf.PasswordError:
        raise refused("encrypted") from None
    except (pikepdf.PdfError, ValueError, TypeError, RuntimeError):
        raise refused("broken") from None


def _neutralise(pdf: pikepdf.Pdf) -> bool:
    remarks = False
    for thing in pdf.objects:
        _strip_picture(thing)
        for one in _dictionaries(thing):
            remarks |= _is_remark(one)
            _disarm(one)
    return remarks


def _dictionaries(thing: Any) -> Iterator[Any]:
    """The object and every dictionary directly in it. What it only points at comes by itself."""
    waiting = [thing]
    while waiting:
        one = waiting.pop()
        if isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
            yield one
            waiting += [child for child in dict(one.items()).values() if _is_direct(child)]
        elif isinstance(one, pikepdf.Array):
            waiting += [child for child in one if _is_direct(child)]


def _is_direct(thing: Any) -> bool:
    held = isinstance(thing, pikepdf.Dictionary | pikepdf.Stream | pikepdf.Array)
    return held and not thing.is_indirect


def _is_remark(one: Any) -> bool:
    return one.get("/Subtype") in REMARKS and "/Rect" in one


def _disarm(one: Any) -> None:
    if one.get("/S") in ACTS:
        for key in list(one.keys()):
            del one[key]
        return
    for key in TAKEN_AWAY:
        if key in one:
            del one[key]
    # What is done when a page is opened or a field left. A font may bear the same name, and says what it is.
    if isinstance(one.get("/AA"), pikepdf.Dictionary) and "/Type" not in one["/AA"]:
        del one["/AA"]
    if "/Rect" in one and "/Subtype" in one and one["/Subtype"] != Name.Widget and "/T" in one:
        del one["/T"]  # who made the remark; in a field of a form it is the field's name


def _strip_picture(thing: Any) -> None:
    """A photo in a PDF still tells where it was taken."""
    if not isinstance(thing, pikepdf.Stream) or thing.get("/Filter") not in JPEG:
        return
    try:
        stripped = without_metadata(thing.read_raw_bytes())
    except ValueError:
        raise refused("broken") from None
    how: Any = thing.get("/DecodeParms")
    thing.write(stripped, filter=Name.DCTDecode, decode_parms=how)


def _saved(pdf: pikepdf.Pdf, title: str) -> bytes:
    if "/Info" in pdf.trailer:
        del pdf.trailer["/Info"]
    with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
        metadata["dc:title"] = title  # what a screen reader calls the document; not what its maker's disk did
    out = io.BytesIO()
    pdf.save(out, deterministic_id=True)
    return out.getvalue()
