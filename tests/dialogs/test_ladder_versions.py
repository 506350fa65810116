"""The ladder has versions: one draft at a time, complete when published, frozen from then on (PROCESS L2)."""

import pytest
from django.core.exceptions import ValidationError

from dialogs.models import Ladder, Method, State
from dialogs.refusals import Blocked
from tests.dialogs.law.database import refused, settle, sql, without
from tests.journeys import Journey

pytestmark = pytest.mark.django_db


def content(ladder: Ladder) -> list[tuple[object, ...]]:
    return list(
        ladder.levels.values_list(
            "key", "position", "characteristic", "residents_may", "methods__name", "methods__description"
        ).order_by("position", "methods__name")
    )


def test_a_draft_is_a_copy_of_the_current_version() -> None:
    current = Ladder.objects.current()
    draft = Ladder.objects.draft_next()
    assert draft.version == current.version + 1
    assert len(content(current)) > 5
    assert content(draft) == content(current)
    assert Ladder.objects.current() == current


def test_there_is_one_draft_at_a_time() -> None:
    Ladder.objects.draft_next()
    with pytest.raises(ValidationError, match="Det finns redan ett utkast"):
        Ladder.objects.draft_next()


def test_a_level_without_methods_is_not_published() -> None:
    draft = Ladder.objects.draft_next()
    Method.objects.filter(level__ladder=draft, level__key="dialogue").delete()
    with pytest.raises(ValidationError, match="Metod saknas för: Dialog"):
        draft.publish()
    assert not Ladder.objects.get(pk=draft.pk).is_published


def test_it_is_published_once() -> None:
    draft = Ladder.objects.draft_next()
    draft.publish()
    assert Ladder.objects.current() == draft
    with pytest.raises(ValidationError, match="redan publicerad"):
        Ladder.objects.get(pk=draft.pk).publish()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE dialogs_method SET name = 'Ny' WHERE id = (SELECT min(id) FROM dialogs_method)",
        "UPDATE dialogs_method SET level_id = (SELECT max(id) FROM dialogs_participationlevel) "
        "WHERE id = (SELECT min(id) FROM dialogs_method)",
        "INSERT INTO dialogs_method (level_id, name, description) "
        "SELECT min(id), 'Ny', '' FROM dialogs_participationlevel",
        "UPDATE dialogs_participationlevel SET residents_may = 'allt' WHERE ladder_id = 1",
        "UPDATE dialogs_ladder SET version = 77 WHERE id = (SELECT min(id) FROM dialogs_ladder)",
    ],
)
def test_what_is_published_never_changes(change: str) -> None:
    Ladder.objects.draft_next()  # somewhere to move things to
    change = change.replace("ladder_id = 1", f"ladder_id = {Ladder.objects.current().pk}")
    with refused("I4"):
        sql(change)
    table = change.removeprefix("INSERT INTO ").removeprefix("UPDATE ").split()[0]
    with without(f"{table}.ladder_guard"):
        sql(change)
        settle()


def test_a_running_case_keeps_its_ladder_and_the_next_begins_with_the_new(journey: Journey) -> None:
    journey.to(State.PROPOSAL)
    draft = Ladder.objects.draft_next()
    level = draft.levels.get(key="consultation")
    level.methods.all().delete()
    level.methods.create(name="Vandring")
    draft.publish()

    after = Journey(journey.town, paragraph=50)
    after.register()
    assert after.dialog.ladder == draft
    assert journey.dialog.ladder.version == draft.version - 1

    proposal = journey.write_proposal()
    assert {method.name for method in proposal.methods.all()} <= {"Enkät", "Intervju", "Fokusgrupp"}
    proposal.methods.set(level.methods.all())
    journey.review_measurability()
    with pytest.raises(Blocked) as refusal:
        journey.submit_proposal()
    assert "Vandring" in refusal.value.message
