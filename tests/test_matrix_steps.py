"""Who may take which step when: state × step × person, as a table to be read, and every cell of it attempted.

The columns are situations: each state as it stands when its work is done, and where a state holds more than
one step, how far it has come. A step, state or person that the table does not name fails.
"""

import copy
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from django_fsm import TransitionNotAllowed

from committees.models import Membership, Person, Role
from dialogs import permissions
from dialogs.models import Dialog, State
from dialogs.refusals import Blocked, NotPermitted, Overtaken
from tests.journeys import DAY, Journey
from tests.people import Town
from tests.situations import SITUATIONS, bring, request

#: T taken · B blocked, something is missing · O overtaken, the case does not stand there · - not permitted
TABLE = """
                          idea inve prop rest deci exec pend feed comp answ info done refe with
refer_elsewhere
  handlaggare kollega       T    O    O    O    O    O    O    O    O    O    O    O    O    O
  handlaggare_kultur        T    -    -    -    -    -    -    -    -    -    -    -    O    -
  *                         -    -    -    -    -    -    -    -    -    -    -    -    -    -
refer_to_committee
  handlaggare kollega       T    O    O    O    O    O    O    O    O    O    O    O    O    O
  handlaggare_kultur        T    O    O    O    O    O    O    O    O    O    O    O    O    O
  *                         -    -    -    -    -    -    -    -    -    -    -    -    -    -
decide_investigation
  sekreterare               -    T    O    O    O    O    O    O    O    O    O    O    -    O
  *                         -    -    -    -    -    -    -    -    -    -    -    -    -    -
review_measurability
  strateg                   O    O    T    T    O    T    B    O    O    O    O    O    O    O
  *                         -    -    -    -    -    -    -    -    -    -    -    -    -    -
submit_proposal
  handlaggare kollega       O    O    T    T    O    O    O    O    O    O    O    O    O    O
  handlaggare_kultur        O    -    -    -    -    -    -    -    -    -    -    -    O    -
  *                         -    -    -    -    -    -    -    -    -    -    -    -    -    -
decide_dialog
  sekreterare               -    O    O    O    T    O    O    O    O    O    O    O    -    O
  *                         -    -    -    -    -    -    -    -    -    -    -    -    -    -
table
  sekreterare               -    T    O    O    T    O    O    O    O    O    O    O    -    O
  *                         -    -    -    -    -    -    -    -    -    -    -    -    -    -
submit_plan_change
  handlaggare kollega       O    O    O    O    O    T    B    O    O    O    O    O    O    O
  handlaggare_kultur        O    -    -    -    -    -    -    -    -    -    -    -    O    -
  *                         -    -    -    -    -    -    -    -    -    -    -    -    -    -
decide_plan_change
  sekreterare               -    O    O    O    O    B    T    O    O    O    O    O    -    O
  *                         -    -    -    -    -    -    -    -    -    -    -    -    -    -
reschedule_feedback
  sekreterare               -    O    O    O    O    T    T    T    T    B    O    O    -    O
  *                         -    -    -    -    -    -    -    -    -    -    -    -    -    -
complete_execution
  handlaggare kollega       O    O    O    O    O    T    B    O    O    O    O    O    O    O
  handlaggare_kultur        O    -    -    -    -    -    -    -    -    -    -    -    O    -
  *                         -    -    -    -    -    -    -    -    -    -    -    -    -    -
cancel_dialog
  sekreterare               -    O    O    O    O    T    T    O    O    O    O    O    -    O
  *                         -    -    -    -    -    -    -    -    -    -    -    -    -    -
compile_results
  handlaggare kollega       O    O    O    O    O    O    O    T    B    B    O    O    O    O
  handlaggare_kultur        O    -    -    -    -    -    -    -    -    -    -    -    O    -
  *                         -    -    -    -    -    -    -    -    -    -    -    -    -    -
publish_feedback
  sekreterare               -    O    O    O    O    O    O    B    T    B    O    O    -    O
  *                         -    -    -    -    -    -    -    -    -    -    -    -    -    -
report_to_committee
  sekreterare               -    O    O    O    O    O    O    B    T    B    O    O    -    O
  *                         -    -    -    -    -    -    -    -    -    -    -    -    -    -
close
  handlaggare kollega       O    O    O    O    O    O    O    B    B    T    O    O    O    O
  handlaggare_kultur        O    -    -    -    -    -    -    -    -    -    -    -    O    -
  *                         -    -    -    -    -    -    -    -    -    -    -    -    -    -
record_effect
  handlaggare kollega       O    O    O    O    O    O    O    O    O    O    O    T    O    O
  strateg                   O    O    O    O    O    O    O    O    O    O    O    T    O    O
  handlaggare_kultur        O    -    -    -    -    -    -    -    -    -    -    -    O    -
  *                         -    -    -    -    -    -    -    -    -    -    -    -    -    -
hold_information_meeting
  handlaggare kollega       O    O    O    O    O    O    O    O    O    O    T    O    O    O
  handlaggare_kultur        O    -    -    -    -    -    -    -    -    -    -    -    O    -
  *                         -    -    -    -    -    -    -    -    -    -    -    -    -    -
withdraw
  handlaggare kollega       T    T    T    T    T    O    O    O    O    O    O    O    O    O
  sekreterare               -    T    T    T    T    O    O    O    O    O    O    O    -    O
  handlaggare_kultur        T    -    -    -    -    -    -    -    -    -    -    -    O    -
  *                         -    -    -    -    -    -    -    -    -    -    -    -    -    -
park
  handlaggare kollega       T    O    T    T    O    O    O    O    O    O    O    O    O    O
  handlaggare_kultur        T    -    -    -    -    -    -    -    -    -    -    -    O    -
  *                         -    -    -    -    -    -    -    -    -    -    -    -    -    -
resume
  handlaggare kollega       B    O    B    T    O    O    O    O    O    O    O    O    O    O
  handlaggare_kultur        B    -    -    -    -    -    -    -    -    -    -    -    O    -
  *                         -    -    -    -    -    -    -    -    -    -    -    -    -    -
hand_over
  handlaggare kollega       T    T    T    T    T    T    T    T    T    T    T    O    O    O
  handlaggare_kultur        T    -    -    -    -    -    -    -    -    -    -    -    O    -
  *                         -    -    -    -    -    -    -    -    -    -    -    -    -    -
correct
  handlaggare kollega       T    T    T    T    T    T    T    T    T    T    T    T    T    T
  sekreterare               -    T    T    T    T    T    T    T    T    T    T    T    -    T
  strateg                   T    T    T    T    T    T    T    T    T    T    T    T    T    T
  handlaggare_kultur        T    -    -    -    -    -    -    -    -    -    -    -    T    -
  *                         -    -    -    -    -    -    -    -    -    -    -    -    -    -
"""

#: Everybody else (*): they take no step at all, whatever the case waits for.
OTHERS = {
    "fortroendevald",
    "administrator",
    "sekreterare_kultur",
    "utan_uppdrag",
    "avstangd",
    "avslutad",
    "framtida",
}
#: Registering has no state to start from.
MAY_REGISTER = {
    *("handlaggare", "kollega", "handlaggare_kultur", "sekreterare", "sekreterare_kultur"),
    *("strateg", "fortroendevald"),
}


def parse(table: str) -> tuple[list[str], dict[tuple[str, str, str], str]]:
    """The table's situations, and what it says of (step, person, situation). `*`: the rest."""
    lines = [line for line in table.splitlines() if line.strip()]
    situations = lines[0].split()
    cells: dict[tuple[str, str, str], str] = {}
    for line in lines[1:]:
        if not line.startswith(" "):
            step = line.strip()
            named: set[str] = set()
            continue
        words = line.split()
        people, outcomes = words[: -len(situations)], words[-len(situations) :]
        people = sorted(ALL_PEOPLE - named) if people == ["*"] else people
        named |= set(people)
        cells |= {
            (step, who, at): say for who in people for at, say in zip(situations, outcomes, strict=True)
        }
    return situations, cells


NAMED = {"handlaggare", "kollega", "sekreterare", "strateg", "handlaggare_kultur"}
ALL_PEOPLE = NAMED | OTHERS
COLUMNS, CELLS = parse(TABLE)


def people(town: Town, on: Any) -> dict[str, Person]:
    """Everybody in the town, and three who hold every role but not today."""
    known = {name: value for name, value in vars(town).items() if isinstance(value, Person)}
    for name in ("avstangd", "avslutad", "framtida"):
        person = Person(username=name, is_active=name != "avstangd")
        person.set_unusable_password()
        person.save()
        days = {
            "avstangd": {"valid_from": on - 100 * DAY},
            "avslutad": {"valid_from": on - 100 * DAY, "valid_to": on - DAY},
            "framtida": {"valid_from": on + DAY},
        }[name]
        for role in (Role.OFFICIAL, Role.STRATEGIST):
            Membership.objects.create(person=person, role=role, office=town.office, **days)
        for role in (Role.SECRETARY, Role.ELECTED_MEMBER):
            Membership.objects.create(person=person, role=role, committee=town.committee, **days)
        known[name] = person
    return known


def outcome(journey: Journey, step: str, filed: tuple[list[Any], dict[str, Any]], person: Person) -> str:
    """Take the step as that person, say how it went, and take it back."""
    arguments, facts = filed
    with transaction.atomic():
        try:
            event = getattr(journey.dialog, step)(
                *map(copy.copy, arguments), by=person, at=journey.at, **facts
            )
        except NotPermitted:
            return "-"
        except Overtaken as refusal:
            return "O" if refusal.event.to_state == journey.dialog.state else "overtaken by another state"
        except Blocked as refusal:
            return "B" if refusal.reasons else "blocked without a word"
        except TransitionNotAllowed:
            return "stopped by the state machine alone"
        transaction.set_rollback(True)
    return "T" if event.dialog.state == event.to_state else "taken, but the case did not follow"


def deviations(journey: Journey, situation: str, steps: Any = ()) -> Iterator[str]:
    known = people(journey.town, journey.today)
    assert set(known) == ALL_PEOPLE, "somebody is not in the table"
    for step in steps or (name for name in Dialog.STEPS if name != "register"):
        filed = request(journey, step)
        for who, person in known.items():
            said, found = CELLS[step, who, situation], outcome(journey, step, filed, person)
            if said != found:
                yield f"{step} by {who} in {situation}: the table says {said}, it was {found}"


@pytest.mark.parametrize("situation", SITUATIONS)
def test_every_cell(journey: Journey, situation: str) -> None:
    assert bring(journey, situation).dialog.state == SITUATIONS[situation]
    assert list(deviations(journey, situation)) == []


def test_the_table_names_every_step_state_and_person() -> None:
    assert {step for step, _who, _at in CELLS} == set(Dialog.STEPS) - {"register"}
    assert len(CELLS) == 23 * 14 * 12
    assert list(SITUATIONS) == COLUMNS
    assert set(SITUATIONS.values()) == set(State)


@pytest.mark.parametrize("who", sorted(ALL_PEOPLE))
def test_who_may_register(journey: Journey, who: str) -> None:
    person = people(journey.town, journey.today)[who]
    if who in MAY_REGISTER:
        assert journey.register(by=person).actor == person
    else:
        with pytest.raises(NotPermitted, match="register"):
            journey.register(by=person)
        assert not Dialog.objects.exists()


@pytest.mark.parametrize(
    ("step", "situation"), [("close", "answ"), ("decide_dialog", "deci"), ("withdraw", "prop")]
)
def test_a_flipped_permission_shows(
    journey: Journey, monkeypatch: pytest.MonkeyPatch, step: str, situation: str
) -> None:
    bring(journey, situation)
    flip(monkeypatch, step, permission=permissions.is_strategist)
    found = "\n".join(deviations(journey, situation, [step]))
    assert f"{step} by strateg in {situation}: the table says -, it was T" in found
    assert f"{step} by handlaggare" in found or f"{step} by sekreterare" in found


@pytest.mark.parametrize(("step", "situation"), [("withdraw", "prop"), ("hand_over", "info")])
def test_a_flipped_source_shows(
    journey: Journey, monkeypatch: pytest.MonkeyPatch, step: str, situation: str
) -> None:
    bring(journey, situation)
    state = journey.dialog.state
    flip(monkeypatch, step, sources=tuple(s for s in Dialog.STEPS[step].sources if s != state))
    assert f"{step} by handlaggare in {situation}: the table says T, it was O" in deviations(
        journey, situation, [step]
    )


def flip(monkeypatch: pytest.MonkeyPatch, step: str, **changes: Any) -> None:
    """A step is frozen, and its method holds it; so reach past the freeze, and back afterwards."""
    definition = Dialog.STEPS[step]
    for name, value in changes.items():
        monkeypatch.setitem(vars(definition), name, value)
