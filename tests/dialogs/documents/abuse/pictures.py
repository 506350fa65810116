"""Pictures that are too large, torn, something else besides, or tell where they were taken."""

import struct
import zlib
from functools import partial

from PIL import PngImagePlugin

from tests.dialogs.documents import files

from .row import Row

SCRIPT = b"<script>alert(1)</script>"


def huge(width: int, height: int) -> bytes:
    """A PNG that says how large it is, and nothing more."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(bytes(100)))
        + chunk(b"IEND", b"")
    )


def huge_jpg() -> bytes:
    content = bytearray(files.jpg())
    at = content.index(b"\xff\xc0")
    content[at + 5 : at + 9] = struct.pack(">HH", 65_000, 65_000)
    return bytes(content)


def with_texts() -> bytes:
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Author", "Anna Andersson")
    texts.add_itxt("XML:com.adobe.xmp", "<x>Anna Andersson</x>")
    return files.png(pnginfo=texts, exif=files.gps())


def text_bomb() -> bytes:
    texts = PngImagePlugin.PngInfo()
    texts.add_text("a", "a" * (100 * 1024 * 1024), zip=True)
    return files.png(pnginfo=texts)


photo, drawing = partial(Row, name="bild.jpg"), partial(Row, name="bild.png")
ANNA = (b"Anna Andersson", b"Kamera 7")

ROWS = [
    drawing("a PNG of three gigapixels", lambda: huge(60_000, 50_000), "pixels"),
    drawing("a PNG of a hundred megapixels", lambda: huge(10_000, 10_000), "pixels"),
    drawing("a PNG just too large", lambda: huge(8_000, 5_001), "pixels"),
    drawing("a PNG that is only a head", lambda: huge(100, 100), "broken"),
    drawing("a PNG without width", lambda: huge(0, 10), "broken"),
    photo("a JPG of four gigapixels", huge_jpg, "pixels"),
    photo("a JPG cut off", lambda: files.jpg()[:-200], "broken"),
    photo("a JPG that is only a beginning", lambda: b"\xff\xd8\xff\xe0" + bytes(30), "broken"),
    drawing("a PNG cut off", lambda: files.png()[:-40], "broken"),
    drawing("a PNG with texts that swell", text_bomb, "broken"),
    photo("a JPG and a script", lambda: files.jpg() + SCRIPT, "kept as jpg", gone=(SCRIPT,)),
    photo("a JPG with a script as comment", lambda: files.jpg(comment=SCRIPT), "kept as jpg", gone=(SCRIPT,)),
    photo("a JPG and an archive", lambda: files.jpg() + files.docx(), "kept as jpg", gone=(b"PK\x03\x04",)),
    drawing("a PNG and a web page", lambda: files.png() + b"<html>" + SCRIPT, "kept as png", gone=(SCRIPT,)),
    drawing("a PNG and a program", lambda: files.png() + b"MZ-program", "kept as png", gone=(b"MZ-",)),
    photo(
        "where a photo was taken", lambda: files.jpg(exif=files.gps()), "kept as jpg", gone=(*ANNA, b"Exif")
    ),
    drawing("who drew a picture", with_texts, "kept as png", gone=(*ANNA, b"eXIf", b"tEXt", b"iTXt")),
    photo(
        "the colours of a screen",
        lambda: files.jpg(icc_profile=b"Annas skarm" + bytes(200)),
        "kept as jpg",
        gone=(b"Annas",),
    ),
]
