"""Pictures: decoded and encoded again, so that nothing but the pixels is left."""

import io
import struct
from typing import Any

from PIL import Image, ImageCms, ImageOps
from PIL.ExifTags import Base

from dialogs.models.document import Kind

from .refusals import refused

MOST_PIXELS = 40_000_000
FORMATS = {Kind.PNG: "PNG", Kind.JPG: "JPEG"}
#: What Pillow raises at files that are not whole.
DAMAGED = (OSError, ValueError, SyntaxError, EOFError, struct.error, IndexError, OverflowError, TypeError)
#: The colours of a picture that had to be turned or converted, and so could not keep its own tables.
QUALITY = 92


def clean(content: bytes, kind: Kind) -> bytes:
    """The same picture, upright, without place, camera, author and comments."""
    try:
        with Image.open(io.BytesIO(content), formats=[FORMATS[kind]]) as image:
            if image.width * image.height > MOST_PIXELS:
                raise refused("pixels", limit=MOST_PIXELS // 1_000_000)
            image.load()
            return _encoded(image, kind)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise refused("pixels", limit=MOST_PIXELS // 1_000_000) from None
    except DAMAGED:
        raise refused("broken") from None


def _encoded(image: Image.Image, kind: Kind) -> bytes:
    upright = _upright(image)
    plain = _in_srgb(upright) if upright.info.get("icc_profile") else upright
    if kind == Kind.JPG and plain.mode not in ("L", "RGB"):
        plain = plain.convert("RGB")
    untouched = plain is image and image.format == "JPEG"
    how: dict[str, Any] = {"quality": "keep" if untouched else QUALITY} if kind == Kind.JPG else {}
    # Encoders take over what they find here: profile, comments, texts, resolution.
    plain.info = {name: value for name, value in plain.info.items() if name == "transparency"}
    out = io.BytesIO()
    plain.save(out, FORMATS[kind], **how)
    return out.getvalue()


def _upright(image: Image.Image) -> Image.Image:
    """Cameras note which way is up instead of turning the picture."""
    turned = image.getexif().get(Base.Orientation, 1) != 1
    return ImageOps.exif_transpose(image) if turned else image


def _in_srgb(image: Image.Image) -> Image.Image:
    """Without its profile a picture is taken to be sRGB: so it has to be. Profiles name devices."""
    if image.mode != "RGB":
        return image
    try:
        profile = ImageCms.ImageCmsProfile(io.BytesIO(image.info["icc_profile"]))
        if "sRGB" in ImageCms.getProfileDescription(profile):
            return image
        converted = ImageCms.profileToProfile(image, profile, ImageCms.createProfile("sRGB"))
    except (
        ImageCms.PyCMSError,
        OSError,
    ):  # a profile that cannot be read changes no colours anywhere else either
        return image
    return converted or image
