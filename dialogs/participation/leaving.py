"""The link in each mail to a participant: whoever follows it and says so is erased at once."""

from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse

from dialogs.models import Contact, PrivacyAct
from dialogs.retention import erase_contacts
from dialogs.secret_link import row_of, token_of

USE = "participation"


@dataclass(frozen=True)
class Leaving:
    #: Of the dialogue; empty: whoever it was is erased already.
    title: str = ""
    slug: str = ""
    contact: int = 0

    @property
    def is_gone(self) -> bool:
        return not self.contact


def leave_link(contact: Contact) -> str:
    return settings.SITE_URL + reverse("public:leave", args=[token_of(USE, contact.uuid)])


def behind(token: str) -> Leaving | None:
    """Whom the link belongs to. None: it was never given to anybody."""
    if (row := row_of(USE, token)) is None:
        return None
    purpose = Contact.Purpose.TELL_PARTICIPANT
    contact = Contact.objects.filter(uuid=row, purpose=purpose).select_related("dialog").first()
    return Leaving(contact.dialog.title, contact.dialog.slug, contact.pk) if contact else Leaving()


def leave(leaving: Leaving) -> None:
    """Twice does nothing more."""
    erase_contacts([leaving.contact], PrivacyAct.Rule.WITHDRAWN)
