"""Taking what a camera and its programs tell out of a JPEG without touching the picture itself."""

import re

START, END, SCAN = b"\xff\xd8", b"\xff\xd9", 0xDA
COMMENT = 0xFE
#: JFIF, a colour profile and Adobe's colour transform are needed; the other data tell of people and places.
JFIF, PROFILE, ADOBE = 0xE0, 0xE2, 0xEE
APPLICATION_DATA = range(0xE0, 0xF0)
#: In a scan 0xFF is data when a zero follows, and a restart when 0xD0–0xD7 does.
NEXT_MARKER = re.compile(rb"\xff+[^\x00\xd0-\xd7\xff]")


def without_metadata(jpeg: bytes) -> bytes:
    """The same picture, bit by bit. What lies after its end goes too. ValueError: it is no whole JPEG."""
    if not jpeg.startswith(START):
        raise ValueError("no JPEG")
    kept, at = [START], len(START)
    while marker := NEXT_MARKER.match(jpeg, at):
        if marker.group().endswith(END):
            return b"".join([*kept, END])
        at = marker.end()
        kind, length = jpeg[at - 1], int.from_bytes(jpeg[at : at + 2])
        segment = jpeg[at : at + length]
        if _is_kept(kind, segment):
            kept.append(bytes([0xFF, kind]) + segment)
        at += length
        if kind == SCAN:
            following = NEXT_MARKER.search(jpeg, at)
            if not following:
                break
            kept.append(jpeg[at : following.start()])
            at = following.start()
    raise ValueError("the picture has no end")


def _is_kept(kind: int, segment: bytes) -> bool:
    if kind == PROFILE:
        return segment[2:].startswith(b"ICC_PROFILE\0")
    return kind != COMMENT and (kind not in APPLICATION_DATA or kind in (JFIF, ADOBE))
