"""What a file is called when somebody fetches it: what its sender called it, without what could deceive."""

import re
import unicodedata

from dialogs.models.document import MOST_OF_A_NAME, Kind

NAMELESS = "dokument"
#: Signs that mean something to a file system, a shell or a header.
UNSAFE = re.compile(r'[<>:"|?*%;\x00]')
#: Windows takes these for devices, whatever the ending.
DEVICES = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)


def clean_name(given: str, kind: Kind) -> str:
    """The last part of the name, without invisible signs, with the ending that its content has."""
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", given))[-1]
    # Among the invisible are the marks that turn text around: "fdp.exe" would read "exe.pdf".
    visible = "".join(sign for sign in last if not unicodedata.category(sign).startswith("C"))
    stem = UNSAFE.sub(" ", visible)
    stem = _without_ending(" ".join(stem.split()), kind).strip(" .-_")
    if DEVICES.match(stem):
        stem = f"{NAMELESS}-{stem}"
    room = MOST_OF_A_NAME - len(kind) - 1
    return f"{stem[:room].rstrip(' .') or NAMELESS}.{kind}"


def _without_ending(name: str, kind: Kind) -> str:
    """All endings that are ours go: `karta.png` that is a JPG becomes `karta.jpg`."""
    endings = "|".join([*Kind.values, "jpeg", "jpe", "jfif"])
    return re.sub(rf"(\.({endings}))+$", "", name, flags=re.IGNORECASE)
