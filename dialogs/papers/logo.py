"""The logo on the papers: whatever picture it was, drawn anew as a small PNG."""

from io import BytesIO

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from PIL import Image, UnidentifiedImageError

LARGEST = 2_000_000
MOST_PIXELS = 10_000_000
#: Enough for a letterhead in print.
SIZE = (1200, 400)


def redrawn(upload: UploadedFile) -> bytes:
    if upload.size and upload.size > LARGEST:
        raise ValidationError(_("The picture is larger than %(limit)s MB.") % {"limit": LARGEST // 1_000_000})
    try:
        with Image.open(BytesIO(upload.read()), formats=["PNG", "JPEG"]) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise ValidationError(_("The picture has too many pixels. Make it smaller."))
            plain = picture.convert("RGBA")
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError):
        raise ValidationError(_("This is no whole picture in PNG or JPG.")) from None
    plain.thumbnail(SIZE)
    drawn = BytesIO()
    clean = Image.new("RGBA", plain.size)  # a canvas of our own: no comments and no profile come along
    clean.paste(plain)
    clean.save(drawn, "PNG")
    return drawn.getvalue()
