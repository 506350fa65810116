"""Whom a case can be given to: bodies and officials that are there today."""

import datetime

from django import forms
from django.db.models import Prefetch
from django.utils.translation import gettext_lazy as _

from committees.models import Committee, Membership, Office, Person, Role


class OfficialField(forms.ModelChoiceField):
    """Officials by name, each with the office, since two people may share a name."""

    def label_from_instance(self, person: Person) -> str:
        offices = ", ".join(str(membership.office) for membership in person.memberships.all())
        return f"{person.name} – {offices}"


def committee_field(on: datetime.date) -> forms.ModelChoiceField:
    return forms.ModelChoiceField(Committee.objects.valid(on), label=_("Committee"))


def office_field(on: datetime.date) -> forms.ModelChoiceField:
    return forms.ModelChoiceField(Office.objects.valid(on), label=_("Office"))


def official_field(on: datetime.date) -> forms.ModelChoiceField:
    now = Membership.objects.current(on).filter(role=Role.OFFICIAL)
    officials = Person.objects.filter(pk__in=now.values("person"))
    return OfficialField(
        officials.prefetch_related(Prefetch("memberships", now.select_related("office"))),
        label=_("Handler"),
        help_text=_("Somebody who works at the office."),
    )
