"""Documents that are archives: opened within limits, written anew with nothing but their parts."""

import io
import stat
import zipfile
import zlib
from collections.abc import Mapping

from .refusals import refused

MOST_PARTS = 3_000
MOST_BYTES = 100 * 1024 * 1024
#: Deflate reaches a thousand; office documents seldom thirty. Small parts may be as thin as they like.
MOST_TIMES = 200
SMALL = 1024 * 1024
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
ENCRYPTED = 0x1
#: The earliest day that an archive can tell: when a part was written is nobody's business.
NO_DAY = (1980, 1, 1, 0, 0, 0)


def unpack(content: bytes) -> dict[str, bytes]:
    """Every part by its name, in the archive's order."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            _check(entries)
            # Never more than was declared is read, so the sum that was checked holds.
            return {entry.filename: archive.read(entry) for entry in entries if not entry.is_dir()}
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError):
        raise refused("broken") from None


def _check(entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise refused("packed")
    if len({entry.filename.lower() for entry in entries}) != len(entries):
        raise refused("strange")
    for entry in entries:
        if entry.flag_bits & ENCRYPTED:
            raise refused("encrypted")
        if entry.file_size > SMALL and entry.file_size > MOST_TIMES * entry.compress_size:
            raise refused("packed")
        if entry.compress_type not in METHODS or _is_link(entry) or _leads_out(entry):
            raise refused("strange")


def _is_link(entry: zipfile.ZipInfo) -> bool:
    return stat.S_ISLNK(entry.external_attr >> 16)


def _leads_out(entry: zipfile.ZipInfo) -> bool:
    """Nothing is ever unpacked to disk; but no honest program names its parts like this."""
    name = entry.orig_filename
    return name.startswith("/") or ".." in name.split("/") or any(sign in name for sign in "\\\0:")


def pack(parts: Mapping[str, bytes], stored: tuple[str, ...] = ()) -> bytes:
    """The same parts always make the same bytes. `stored`: parts that are not to be compressed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, NO_DAY)
            entry.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return out.getvalue()
