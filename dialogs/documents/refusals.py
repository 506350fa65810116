from typing import Any

from django.core.exceptions import ValidationError
from django.utils.functional import lazystr
from django.utils.translation import gettext_lazy as _

#: Why a file is not taken in, and what to do about it. Always said with what is accepted.
REASONS: dict[str, Any] = {
    "empty": _("The file is empty."),
    "size": _("The file is too large: the limit is %(limit)s MB."),
    "kind": _("The file is something else: %(found)s."),
    "unknown": _("The content of the file is of no kind that we know."),
    "encrypted": _("The file is locked with a password or with restrictions. Save it without them."),
    "broken": _("The file is damaged or incomplete. Save it again and try once more."),
    "macros": _("The document contains macros, which are programs. Save it without macros."),
    "embedded": _(
        "The document has other files inside it (%(found)s). Paste them as pictures, or save it as PDF."
    ),
    "external": _("The document fetches content from elsewhere. Break the links, or save it as PDF."),
    "packed": _("The document unpacks to far more than it should. Save it as PDF."),
    "strange": _("The document is not built as such documents are. Save it again in its program."),
    "entities": _("The document contains definitions that can be used to attack a computer."),
    "pixels": _("The picture is too large: at most %(limit)s megapixels. Make it smaller."),
    "infected": _(
        "The virus check found something in the file. It was not taken in. Tell the IT department."
    ),
    "unscanned": _("The virus check does not answer, so the file was not taken in. Try again in a while."),
}
ACCEPTED = _("Accepted are PDF, Word (docx), OpenDocument (odt), Excel (xlsx), PNG and JPG.")
#: Where it helps to hear what else would have been accepted.
SAYS_WHAT_IS_ACCEPTED = ("empty", "kind", "unknown", "macros", "strange", "broken")


def refused(code: str, **facts: Any) -> ValidationError:
    """A refusal for a person: what is wrong with the file, what to do, and that it must be chosen again."""
    said = [REASONS[code] % facts if facts else REASONS[code]]
    if code in SAYS_WHAT_IS_ACCEPTED:
        said.append(ACCEPTED)
    return ValidationError(lazystr(" ".join(map(str, said))), code=code)
