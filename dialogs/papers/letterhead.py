"""The municipality on top of its papers: as the administrator set it, else plain."""

from base64 import b64encode

from dialogs.models import LetterheadVersion

from .paper import Letterhead

BUILT_IN = Letterhead(municipality="Sollentuna kommun", address="", footer="", logo="")


def current() -> Letterhead:
    chosen = LetterheadVersion.objects.in_use()
    if chosen is None:
        return BUILT_IN
    return Letterhead(
        municipality=chosen.municipality,
        address=chosen.address,
        footer=chosen.footer,
        logo=f"data:image/png;base64,{b64encode(chosen.logo).decode()}" if chosen.logo else "",
    )
