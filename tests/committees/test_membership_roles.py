"""Which role goes with which kind of body, in the form and in the database."""

from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction
from django.forms import modelform_factory

from committees.models import Membership

MembershipForm = modelform_factory(
    Membership, fields=["person", "role", "committee", "office", "valid_from", "valid_to"]
)
REFUSED = (
    "Nämndsekreterare och förtroendevalda hör till en nämnd, tjänstemän och strateger till ett "
    "förvaltningskontor och administratörer till ingetdera."
)

# role: the one combination of (committee, office) that it allows
FITS = {
    "secretary": (True, False),
    "elected_member": (True, False),
    "official": (False, True),
    "strategist": (False, True),
    "administrator": (False, False),
}
BODIES = [(False, False), (True, False), (False, True), (True, True)]
CASES = [
    (role, with_committee, with_office) for role in [*FITS, "mayor"] for with_committee, with_office in BODIES
]


@pytest.mark.parametrize(("role", "with_committee", "with_office"), CASES)
def test_role_fits_body(make_person, socialnamnden, klk, role, with_committee, with_office):
    person = make_person("nina")
    committee, office = socialnamnden if with_committee else None, klk if with_office else None
    form = MembershipForm(
        {"person": person, "role": role, "committee": committee, "office": office, "valid_from": "2020-01-01"}
    )
    if FITS.get(role) == (with_committee, with_office):
        assert form.is_valid(), form.errors
        form.save()
        return
    if role in FITS:
        assert form.errors == {"__all__": [REFUSED]}
    else:
        assert list(form.errors) == ["role"]

    with pytest.raises(IntegrityError, match="membership_role_fits_body"), transaction.atomic():
        Membership.objects.create(
            person=person, role=role, committee=committee, office=office, valid_from=date(2020, 1, 1)
        )
    with pytest.raises(IntegrityError, match="membership_role_fits_body"), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO committees_membership (person_id, role, committee_id, office_id, valid_from)"
            " VALUES (%s, %s, %s, %s, '2020-01-01')",
            [person.pk, role, committee and committee.pk, office and office.pk],
        )
