"""Memberships that follow the claims, begun and ended to equal them. What is kept by hand is left alone."""

import datetime
from typing import Any

from django.conf import settings
from django.utils import timezone

from committees.models import Committee, Membership, Office, Person

from .events import note, warn
from .roles import OF_A_COMMITTEE, Granted

Held = tuple[str, int | None, int | None]  # role, committee, office


def granted(claims: dict[str, Any]) -> set[Held]:
    """What the claims give here today. A group that we do not know gives nothing."""
    told = claims.get(settings.OIDC_ROLE_CLAIM)
    names = [name for name in (told if isinstance(told, list) else [told]) if isinstance(name, str)]
    roles = {role for name in names for role in settings.OIDC_ROLES.get(name, ())}
    return {held for role in roles if (held := _held(role))}


def keep_equal(person: Person, wanted: set[Held]) -> None:
    """Begin what is missing, end what is no longer given: both today, and at once."""
    today = timezone.localdate()
    now = {
        _key(one): one for one in Membership.objects.valid(today).filter(person=person) if one.is_held(today)
    }
    for key, membership in now.items():
        if membership.source == Membership.Source.LOGIN and key not in wanted:
            membership.end()
            note("membership_ended", person, membership=str(membership.pk))
    for role, committee, office in wanted - set(now):
        _begin(person, today, role=role, committee_id=committee, office_id=office)
    by_hand = {key for key, one in now.items() if one.source == Membership.Source.HAND}
    person.is_staff = any(role in settings.ROLE_MAINTAINS for role, _, _ in wanted | by_hand)
    person.save(update_fields=["is_staff"])


def _key(membership: Membership) -> Held:
    return membership.role, membership.committee_id, membership.office_id


def _held(role: Granted) -> Held | None:
    if not role.body:
        return role.role, None, None
    bodies = Committee.objects if role.role in OF_A_COMMITTEE else Office.objects
    body = bodies.valid(timezone.localdate()).filter(slug=role.body).first()
    if body is None:
        warn("claim_names_no_body", body=role.body)
        return None
    return (role.role, body.pk, None) if role.role in OF_A_COMMITTEE else (role.role, None, body.pk)


def _begin(person: Person, today: datetime.date, **held: Any) -> None:
    """From today, until the next equal membership that somebody has planned by hand."""
    equal = Membership.objects.filter(person=person, **held)
    planned = equal.filter(valid_from__gt=today).order_by("valid_from").first()
    until = planned.valid_from - datetime.timedelta(days=1) if planned else None
    # One that was ended earlier today goes on: it cannot be held twice on one day.
    membership = equal.filter(valid_to=today).first() or Membership(person=person, valid_from=today, **held)
    membership.valid_to, membership.ended_at, membership.source = until, None, Membership.Source.LOGIN
    membership.save()
    note("membership_begun", person, membership=str(membership.pk))
