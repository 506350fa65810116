"""Honest files with names that deceive, climb, break headers or last for ever."""

from functools import partial

from tests.dialogs.documents import files

from .row import Row

pdf = partial(Row, "a name", files.pdf, "kept as pdf")

ROWS = [
    pdf(name="../../etc/passwd", called="passwd.pdf"),
    pdf(name="..\\..\\windows\\karta.pdf", called="karta.pdf"),
    pdf(name="C:\\Users\\annand\\karta.pdf", called="karta.pdf"),
    pdf(name="karta.php.jpg", called="karta.php.pdf"),
    pdf(name="karta.pdf.exe", called="karta.pdf.exe.pdf"),
    pdf(name="karta\u202efdp.exe", called="kartafdp.exe.pdf"),
    pdf(name="kar\u200bta\ufeff.pdf", called="karta.pdf"),
    pdf(name="karta\x00.exe\x00.pdf", called="karta.exe.pdf"),
    pdf(name='karta".pdf\r\nSet-Cookie: a=1', called="karta .pdfSet-Cookie a=1.pdf"),
    pdf(name="karta.pdf::$DATA", called="karta.pdf $DATA.pdf"),
    pdf(name="CON.pdf", called="dokument-CON.pdf"),
    pdf(name="aux", called="dokument-aux.pdf"),
    pdf(name=".htaccess", called="htaccess.pdf"),
    pdf(name="....", called="dokument.pdf"),
    pdf(name="-rf *", called="rf.pdf"),
    pdf(name="å" * 300 + ".pdf", called="å" * 96 + ".pdf"),
    pdf(name="<script>alert(1)</script>.pdf", called="script.pdf"),
    pdf(name="Ma\u030almparken å.PDF", called="Målmparken å.pdf"),
    Row("a JPG called png", files.jpg, "kept as jpg", "karta.png", called="karta.jpg"),
    Row("a PDF called docx", files.pdf, "kept as pdf", "karta.docx", called="karta.pdf"),
]
