"""The demo municipality: everything can be seen in it, everybody has something to do, it is built once."""

import datetime
from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth import authenticate
from django.core.management import CommandError, call_command
from django.db.models.functions import Now
from django.utils import timezone

from committees.models import Person, Role
from dialogs.demo import municipality, people, welcome
from dialogs.demo.days import day_of
from dialogs.demo.stories import stories
from dialogs.models import Dialog, Event, Occasion, Proposal, PublicFeedback, State
from dialogs.permissions import Standing
from dialogs.verify import run

from .worlds import built

STABLE = ("handlaggare", "sekreterare", "strateg", "fortroendevald", "administrator")


@pytest.fixture(scope="module")
def demo(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    with built(django_db_blocker, lambda: municipality.build(timezone.localdate())):
        yield


def test_refuses_outside_the_demo(db: None, settings: Any) -> None:
    settings.DEMO = False
    with pytest.raises(CommandError, match="DEMO=1"):
        call_command("demo")
    assert not Person.objects.exists()


def test_a_second_run_changes_nothing(demo: None) -> None:
    def now() -> tuple[Any, ...]:
        return (
            list(Dialog.objects.order_by("pk").values_list("pk", "version", "state")),
            Event.objects.count(),
            list(Person.objects.order_by("pk").values_list("pk", "password")),
        )

    before = now()
    assert municipality.build(timezone.localdate() + datetime.timedelta(days=1)) == 0
    assert now() == before


def test_every_rule_holds(demo: None) -> None:
    assert run.everything() == []


@pytest.mark.parametrize("state", list(State))
def test_every_state_can_be_seen(demo: None, state: str) -> None:
    assert Dialog.objects.filter(state=state).exists()


@pytest.mark.parametrize("state", State.open())
def test_every_kind_of_lateness_can_be_seen(demo: None, state: str) -> None:
    assert Dialog.objects.late(timezone.localdate()).filter(state=state).exists()
    assert Dialog.objects.open().filter(state=state).exclude(due_on__lt=timezone.localdate()).exists()


@pytest.mark.parametrize(
    "outcome",
    [
        {"investigationdecisions__q1": True, "investigationdecisions__q2": True},
        {"investigationdecisions__q1": False},
        {"investigationdecisions__q2": False},
        {"dialogdecisions__outcome": "yes"},
        {"dialogdecisions__outcome": "no"},
        {"dialogdecisions__outcome": "remit"},
        {"tablings__isnull": False, "state": "investigation"},
        {"tablings__isnull": False, "state": "decision"},
        {"events__step": "submit_plan_change"},
        {"events__step": "decide_plan_change"},
        {"feedbackreschedulings__isnull": False},
        {"cancellations__isnull": False},
        {"referrals__kind": "user_dialogue"},
        {"referrals__kind": "other_service"},
        {"withdrawals__isnull": False},
        {"handovers__isnull": False},
        {"executions__corrects__isnull": False},
        {"measurabilityreviews__approved": False, "state": "proposal"},
        {"informationmeetings__questions__isnull": False},
    ],
    ids=str,
)
def test_every_outcome_can_be_seen(demo: None, outcome: dict[str, Any]) -> None:
    assert Dialog.objects.filter(**outcome).exists()


@pytest.mark.parametrize(
    "facts",
    [
        {"status": "held", "attended__gt": 0, "attended_is_estimate": False},
        {"status": "held", "attended_is_estimate": True},
        {"status": "held", "attended": 0},
        {"status": "held", "attended": None},
        {"status": "planned", "starts_at__gt": Now()},
        {"status": "planned", "starts_at__lt": Now()},
        {"status": "cancelled"},
    ],
    ids=str,
)
def test_every_kind_of_occasion_can_be_seen(demo: None, facts: dict[str, Any]) -> None:
    assert Occasion.objects.filter(**facts).exists()


def test_work_in_progress_can_be_seen(demo: None) -> None:
    drafts = Proposal.objects.filter(event=None)
    assert any(list(draft.missing()) for draft in drafts)
    assert drafts.filter(dialog__state=State.PROPOSAL, version=2).exists()
    assert PublicFeedback.objects.filter(event=None, dialog__state=State.FEEDBACK).exists()


@pytest.mark.parametrize("username", [part.username for part in people.PARTS])
def test_everybody_can_log_in_and_has_a_role_today(demo: None, username: str) -> None:
    person = authenticate(username=username, password=people.PASSWORD)
    assert isinstance(person, Person)
    assert person.is_staff == (username in ("administrator", "strateg"))
    standing = Standing.of(person, timezone.localdate())
    assert standing.is_staff
    assert person.name != username


@pytest.mark.parametrize("username", ["handlaggare", "handlaggare-kultur"])
def test_handlers_have_something_to_do_in_many_states(demo: None, username: str) -> None:
    cases = Dialog.objects.open().filter(handler__username=username)
    assert len(set(cases.values_list("state", flat=True))) >= 4
    assert cases.late(timezone.localdate()).exists()


@pytest.mark.parametrize("username", ["sekreterare", "sekreterare-kultur"])
def test_secretaries_have_decisions_to_record_and_feedback_to_publish(demo: None, username: str) -> None:
    person = Person.objects.get(username=username)
    own = Standing.of(person, timezone.localdate()).secretary_of
    states = set(Dialog.objects.filter(committee__in=own).values_list("state", flat=True))
    assert {State.INVESTIGATION, State.FEEDBACK} <= states


def test_the_strategist_has_a_draft_to_review(demo: None) -> None:
    on = timezone.localdate()
    waiting = [
        dialog
        for dialog in Dialog.objects.filter(state__in=Dialog.STEPS["review_measurability"].sources)
        if not dialog.blockers("review_measurability", on)
    ]
    assert waiting


def test_the_case_that_is_ready_to_close_can_be_closed(demo: None) -> None:
    on = timezone.localdate()
    ready = [case for case in Dialog.objects.filter(state=State.FEEDBACK) if not case.blockers("close", on)]
    assert ready


def test_the_people_are_told_what_they_will_find(demo: None) -> None:
    told = "\n".join(welcome.lines(timezone.localdate()))
    assert all(name in told for name in STABLE)
    assert "lösenord demo" in told


def test_roles_are_all_there() -> None:
    assert {part.role for part in people.PARTS} == set(Role)


def test_a_story_with_facts_that_no_leg_uses_is_refused() -> None:
    from dialogs.demo import stories as told

    with pytest.raises(ValueError, match="decide_dialog"):
        list(told._legs("-1 register", {"decide_dialog": [{}]}))


def test_made_up_days_avoid_the_weekend_and_real_ones_stay() -> None:
    friday = datetime.date(2026, 11, 20)
    monday = friday + datetime.timedelta(days=3)
    assert day_of(-1, monday) == friday
    assert day_of(datetime.date(2016, 9, 3), monday) == datetime.date(2016, 9, 3)  # a Saturday


def test_no_two_stories_are_the_same_case() -> None:
    keys = [story.key for story in stories()]
    assert len(keys) == len(set(keys)) > 30
