"""What is done at a person's request: told, corrected, erased. Each is remembered, without the data."""

from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from committees.models import Person
from dialogs.models import Contact, PrivacyAct
from dialogs.permissions import Standing, may_answer_about_personal_data
from dialogs.retention import erase_contacts
from dialogs.retention.erasing import remember

FIELDS = ("name", "email", "phone")
Kind, Rule = PrivacyAct.Kind, PrivacyAct.Rule


class ChangedMeanwhile(Exception):  # noqa: N818 - an answer, not an error
    """Somebody else corrected or erased it since the page was opened (I15)."""


def refuse_others(by: Person) -> None:
    if not may_answer_about_personal_data(Standing.of(by, timezone.localdate())):
        raise PermissionDenied(_("Questions about personal data are answered by the administrators."))


def remember_extract(by: Person, count: int, key: UUID) -> None:
    """Also that nothing was found. The same form twice is one extract (I14)."""
    refuse_others(by)
    remember(Kind.EXTRACT, Rule.ASKED, count, by=by, key=key)


@transaction.atomic
def correct(contact: Contact, by: Person, facts: dict[str, str], seen: dict[str, str], key: UUID) -> None:
    """`seen`: what stood there when the page was opened."""
    refuse_others(by)
    if PrivacyAct.objects.filter(key=key).exists():
        return  # the same click twice
    stored = Contact.objects.select_for_update().filter(pk=contact.pk).first()
    if stored is None or facts_of(stored) != seen:
        raise ChangedMeanwhile
    _refuse_twice(stored, facts["email"])
    for name in FIELDS:
        setattr(stored, name, facts[name])
    stored.full_clean()
    stored.save(update_fields=FIELDS)
    remember(Kind.CORRECTION, Rule.ASKED, 1, by=by, key=key, purpose=stored.purpose)


def _refuse_twice(contact: Contact, email: str) -> None:
    """One address is on a list once, and one contact holds all of its subscriptions."""
    if contact.purpose not in (Contact.Purpose.TELL_PARTICIPANT, Contact.Purpose.SUBSCRIBE) or not email:
        return
    same = Contact.objects.filter(purpose=contact.purpose, dialog=contact.dialog_id, email__iexact=email)
    if same.exclude(pk=contact.pk).exists():
        raise ValidationError({"email": _("That address is there already. Erase one of the two.")})


def erase(contact: Contact, by: Person) -> int:
    """At once, whatever is owed: it is their right. The words of an idea stay as a public record."""
    refuse_others(by)
    return erase_contacts([contact.pk], Rule.ASKED, by=by)


def facts_of(contact: Contact) -> dict[str, str]:
    return {name: getattr(contact, name) for name in FIELDS}
