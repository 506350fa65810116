"""PDFs that act, hide other files, are locked or torn, or tell who made them."""

from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from tests.dialogs.documents import files
from tests.dialogs.documents.files import a_pdf, annotated, pdf_with, written

from .row import Row

GONE = (b"JavaScript", b"app.alert", b"cmd.exe")


def script() -> Dictionary:
    return Dictionary(Type=Name.Action, S=Name.JavaScript, JS=String("app.alert(1)"))


def launch() -> Dictionary:
    return Dictionary(Type=Name.Action, S=Name.Launch, F=String("cmd.exe"))


def encrypted(**how: Any) -> bytes:
    return written(a_pdf(), encryption=pikepdf.Encryption(owner="hemlig", **how))


def with_file() -> bytes:
    pdf = a_pdf()
    pdf.attachments["virus.exe"] = b"MZ-the-file-inside"
    return written(pdf)


def named_script() -> bytes:
    return pdf_with(Names=Dictionary(JavaScript=Dictionary(Names=Array([String("a"), script()]))))


def escaped() -> bytes:
    """The name of the action written with escapes, as those who hide it do."""
    action = Dictionary(Type=Name.Action, S=Name.FourteenLetter, JS=String("app.alert(1)"))
    return pdf_with(OpenAction=action).replace(b"/FourteenLetter", b"/J#61vaScri#70t")


def page_acts() -> bytes:
    pdf = a_pdf()
    pdf.pages[0].AA = Dictionary(O=script())
    return written(pdf)


def hidden_in_stream() -> bytes:
    """The action lies in a packed stream of objects, out of sight for whoever only searches."""
    pdf = a_pdf()
    pdf.Root.OpenAction = pdf.make_indirect(script())
    return written(pdf, object_stream_mode=pikepdf.ObjectStreamMode.generate)


def chained() -> bytes:
    follow = Dictionary(
        Type=Name.Action, S=Name.URI, URI=String("https://sollentuna.se"), Next=Array([launch()])
    )
    return annotated(Subtype=Name.Link, A=follow)


def told() -> bytes:
    pdf = a_pdf()
    with pdf.open_metadata() as metadata:
        metadata["dc:creator"] = ["Anna Andersson"]
        metadata["pdf:Producer"] = "Kamera 7"
    pdf.docinfo["/Author"] = "Anna Andersson"
    return written(pdf)


def with_photo() -> bytes:
    pdf = a_pdf()
    photo = pdf.make_stream(files.jpg(exif=files.gps()))
    photo.update(Dictionary(Subtype=Name.Image, Width=48, Height=32, Filter=Name.DCTDecode))
    photo.ColorSpace, photo.BitsPerComponent = Name.DeviceRGB, 8
    pdf.pages[0].Resources.XObject = Dictionary(Im1=photo)
    return written(pdf)


def swelling(size: int = 100 * 1024 * 1024) -> bytes:
    """A packed stream of objects, opened as soon as the document is. Whole in every other way."""
    pdf = a_pdf()
    pdf.Root.Much = pdf.make_indirect(String("a" * size))
    return written(pdf, object_stream_mode=pikepdf.ObjectStreamMode.generate)


def a_file() -> Dictionary:
    return Dictionary(Type=Name.Filespec, F=String("a.exe"), EF=Dictionary())


ROWS = [
    Row("a password", lambda: encrypted(user="x"), "encrypted"),
    Row("locked against printing", lambda: encrypted(user=""), "encrypted"),
    Row("nothing but a beginning", lambda: b"%PDF-1.7\n", "broken"),
    Row("cut off", lambda: files.pdf()[:-60], "broken"),
    Row("half of it", lambda: files.pdf()[:300], "broken"),
    Row("no pages", lambda: written(pikepdf.new()), "broken"),
    Row("a web page after the end", lambda: files.pdf() + b"<script>alert(1)</script>" * 100, "broken"),
    Row(
        "an archive after the end",
        lambda: files.pdf() + files.docx(),
        "kept as pdf",
        gone=(b"word/document.xml",),
    ),
    Row("a stream that grows", swelling, "broken"),
    Row("a script when it is opened", lambda: pdf_with(OpenAction=script()), "kept as pdf", gone=GONE),
    Row("a script with another name", escaped, "kept as pdf", gone=GONE),
    Row("a script with a name of its own", named_script, "kept as pdf", gone=GONE),
    Row("a script in a packed stream", hidden_in_stream, "kept as pdf", gone=GONE),
    Row("a program when it is opened", lambda: pdf_with(OpenAction=launch()), "kept as pdf", gone=GONE),
    Row("a script when it is closed", lambda: pdf_with(AA=Dictionary(WC=script())), "kept as pdf", gone=GONE),
    Row("a script when a page is turned", page_acts, "kept as pdf", gone=GONE),
    Row(
        "a program behind a link", lambda: annotated(Subtype=Name.Link, A=launch()), "kept as pdf", gone=GONE
    ),
    Row("a program after a link", chained, "kept as pdf", gone=GONE),
    Row(
        "a script in a field",
        lambda: annotated(Subtype=Name.Widget, FT=Name.Tx, AA=Dictionary(K=script())),
        "kept as pdf",
        gone=GONE,
    ),
    Row(
        "a form that sends",
        lambda: annotated(
            Subtype=Name.Widget, A=Dictionary(S=Name.SubmitForm, F=String("http://ond.example"))
        ),
        "kept as pdf",
        gone=(b"ond.example",),
    ),
    Row(
        "a form of the other kind",
        lambda: pdf_with(AcroForm=Dictionary(XFA=String("<xdp>x</xdp>"), Fields=Array())),
        "kept as pdf",
        gone=(b"xdp",),
    ),
    Row("a file inside", with_file, "kept as pdf", gone=(b"MZ-the-file-inside",)),
    Row(
        "a file on a page",
        lambda: annotated(Subtype=Name.FileAttachment, FS=a_file()),
        "kept as pdf",
        gone=(b"/EF",),
    ),
    Row(
        "a film",
        lambda: annotated(Subtype=Name.RichMedia, RichMediaContent=Dictionary(X=String("flash.swf"))),
        "kept as pdf",
        gone=(b"flash.swf",),
    ),
    Row("its author", told, "kept as pdf", gone=(b"Anna Andersson", b"Kamera 7")),
    Row("a photo that tells where", with_photo, "kept as pdf", gone=(b"Anna Andersson", b"Kamera 7")),
    Row(
        "a remark on a page",
        lambda: annotated(Subtype=Name.Text, Contents=String("Nej!"), T=String("Anna Andersson")),
        "kept as pdf",
        gone=(b"Anna",),
        hides=True,
    ),
]
