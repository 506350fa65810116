"""What lies inside a document that is an archive: parts that belong there, and pictures that tell nothing."""

import posixpath

from dialogs.models.document import Kind

from . import jpeg, pictures
from .markup import parts_named
from .refusals import refused
from .sniffing import BEGINS

MACROS = ("vbaproject.bin", "vbadata.xml", "vbaprojectsignature.bin")
#: Folders of OpenDocument in which its programs lie.
PROGRAMS = ("basic", "scripts", "dialogs")
EMBEDDED = ("embeddings", "activex", "ctrlprops")
#: Endings of parts that word processors and spreadsheets make; none is run, and each is looked at when shown.
BELONGS = {
    *("xml", "rels", "vml", "rdf", "mimetype", "txt"),
    *("png", "jpg", "jpeg", "jfif", "gif", "bmp", "tif", "tiff", "emf", "wmf", "wdp", "svm", "svg"),
    *("ttf", "otf", "odttf", "fntdata"),
}
PRINTERS = "printersettings"


def refuse_what_does_not_belong(parts: dict[str, bytes]) -> None:
    for name in parts:
        folders, file = [part.lower() for part in name.split("/")[:-1]], posixpath.basename(name).lower()
        ending = file.rpartition(".")[2]
        if file in MACROS or set(folders) & set(PROGRAMS):
            raise refused("macros")
        if set(folders) & set(EMBEDDED):
            raise refused("embedded", found=posixpath.basename(name))
        if ending not in BELONGS and not file.startswith(PRINTERS):
            raise refused("embedded", found=posixpath.basename(name))
    refuse_other_alphabets(parts)


def refuse_other_alphabets(parts: dict[str, bytes]) -> None:
    """All office programs write UTF-8. What is hidden in another encoding would be searched in vain."""
    for name in parts_named(parts, ".xml", ".rels", ".vml", ".rdf", ".svg"):
        try:
            parts[name].decode("utf-8")
        except UnicodeDecodeError:
            raise refused("strange") from None


def clean_pictures(parts: dict[str, bytes]) -> None:
    """Photos in a document tell where they were taken too. Their names stay: the text points at them."""
    for name, content in parts.items():
        kinds = next((kinds for begins, kinds in BEGINS.items() if content.startswith(begins)), ())
        if Kind.PNG in kinds:
            parts[name] = pictures.clean(content, Kind.PNG)
        if Kind.JPG in kinds:
            try:
                parts[name] = jpeg.without_metadata(content)
            except ValueError:
                raise refused("broken") from None
