from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.test.utils import isolate_apps

from committees.models import CommitteeDecision, Meeting


@pytest.fixture
def decision_model(db):
    """The abstract decision, made concrete for a while."""
    with isolate_apps("committees"):

        class Ruling(CommitteeDecision):
            class Meta(CommitteeDecision.Meta):
                app_label = "committees"

        with connection.schema_editor() as editor:
            editor.create_model(Ruling)
        yield Ruling


@pytest.fixture
def meeting(socialnamnden):
    return Meeting.objects.create(committee=socialnamnden, date=date(2026, 3, 4))


def test_paragraphs_begin_at_one(decision_model, meeting):
    decision_model(meeting=meeting, decided_on=meeting.date, paragraph=1).full_clean()
    with pytest.raises(ValidationError) as refusal:
        decision_model(meeting=meeting, decided_on=meeting.date, paragraph=0).full_clean()
    assert list(refusal.value.message_dict) == ["paragraph"]


@pytest.mark.parametrize("paragraph", [0, -1])
def test_the_database_refuses_a_paragraph_below_one(decision_model, meeting, paragraph):
    with pytest.raises(IntegrityError, match="paragraph"), transaction.atomic():
        decision_model.objects.create(meeting=meeting, decided_on=meeting.date, paragraph=paragraph)


def test_the_constraint_is_named_after_the_record(decision_model):
    assert [constraint.name for constraint in decision_model._meta.constraints] == [
        "ruling_paragraph_from_one"
    ]


def test_a_meeting_with_a_decision_stays(decision_model, meeting):
    decision_model.objects.create(meeting=meeting, decided_on=meeting.date, paragraph=1)
    # Django does not see the relation in the isolated registry, so here the database has the last word.
    meeting.delete()
    with pytest.raises(IntegrityError, match="meeting_id"):
        connection.check_constraints()
