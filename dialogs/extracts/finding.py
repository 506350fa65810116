"""Which contacts are a person's: address and number each find, and a name narrows what they find."""

from django.db.models import CharField, F, Func, Q, QuerySet, Value

from dialogs.models import Contact

from .asked import Asked

#: More than one person has; whoever looks for a common name must say more.
MOST = 100
BELONGS_TO = ("dialog", "idea__dialog", "incoming__dialog", "report", "informed_by")


def contacts_of(asked: Asked) -> QuerySet[Contact]:
    contacts = Contact.objects.annotate(digits=_digits()).select_related(*BELONGS_TO).order_by("pk")
    if asked.name:
        contacts = contacts.filter(name__iexact=asked.name)
    if asked.by_name_alone:
        return contacts
    found = Q()
    if asked.email:
        found |= Q(email__iexact=asked.email)
    if asked.digits:
        found |= Q(digits=asked.digits)
    return contacts.filter(found)


def _digits() -> Func:
    """As asked.py does it."""
    bare = _replace(F("phone"), r"\D", "g")
    return _replace(bare, r"^(0046|46)0?", "", "0")


def _replace(text: F | Func, pattern: str, flags: str, by: str = "") -> Func:
    return Func(
        text, Value(pattern), Value(by), Value(flags), function="regexp_replace", output_field=CharField()
    )
