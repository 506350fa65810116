from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction
from django.forms import modelform_factory

from committees.models import Committee, Office

BodyForm = modelform_factory(Committee, fields=["name", "slug", "valid_from", "valid_to"])


@pytest.mark.parametrize(
    ("day", "there"),
    [
        (date(2014, 12, 31), False),
        (date(2015, 1, 1), True),
        (date(2017, 12, 31), True),
        (date(2018, 1, 1), False),
    ],
)
def test_a_body_is_valid_from_its_first_day_to_its_last(stadsbyggnadsnamnden, day, there):
    assert Committee.objects.valid(day).contains(stadsbyggnadsnamnden) is there
    assert stadsbyggnadsnamnden.is_valid(day) is there


@pytest.mark.parametrize(("day", "there"), [(date(2014, 12, 31), False), (date(2099, 1, 1), True)])
def test_without_a_last_day_until_further_notice(klk, day, there):
    assert Office.objects.valid(day).contains(klk) is there
    assert klk.is_valid(day) is there


def test_the_form_refuses_an_end_before_the_beginning_once_and_at_the_field(db):
    form = BodyForm({"name": "A", "slug": "a", "valid_from": "2020-01-02", "valid_to": "2020-01-01"})
    assert form.errors == {"valid_to": ["Sista dagen kan inte vara före första dagen."]}


def test_a_single_day_is_a_validity(db):
    form = BodyForm({"name": "A", "slug": "a", "valid_from": "2020-01-01", "valid_to": "2020-01-01"})
    assert form.is_valid(), form.errors


@pytest.mark.parametrize("model", [Committee, Office])
def test_the_database_refuses_an_end_before_the_beginning(db, model):
    body = model.objects.create(name="A", slug="a", valid_from=date(2020, 1, 2))
    with pytest.raises(IntegrityError, match="ends_after_it_begins"), transaction.atomic():
        model.objects.filter(pk=body.pk).update(valid_to=date(2020, 1, 1))
    with pytest.raises(IntegrityError, match="ends_after_it_begins"), connection.cursor() as cursor:
        cursor.execute(f"UPDATE {model._meta.db_table} SET valid_to = '2020-01-01'")


def test_two_bodies_do_not_share_an_address(socialnamnden):
    form = BodyForm({"name": "Ny", "slug": "socialnamnden", "valid_from": "2020-01-01"})
    assert list(form.errors) == ["slug"]
