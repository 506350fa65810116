"""What refuses each step, in the words that people read: one case per blocker (PROCESS, "refused while")."""

import datetime
import inspect
from collections.abc import Callable
from typing import Any

import pytest
from django.utils import translation

from checklists.models import Item, Phase, Template
from dialogs import blockers
from dialogs.models import Level, Method, Occasion, Proposal, State
from dialogs.refusals import Blocked
from tests.dialogs.law.database import refused
from tests.journeys import DAY, Journey
from tests.situations import bring, request


def drafted(journey: Journey) -> Proposal:
    bring(journey, "prop")
    return journey.dialog.draft_proposal()


def changed(**facts: Any) -> Callable[[Journey], None]:
    """A proposal with everything in place, but for some facts."""

    def prepare(journey: Journey) -> None:
        Proposal.objects.filter(pk=drafted(journey).pk).update(**facts)

    return prepare


def reopened(situation: str, phase: Phase) -> Callable[[Journey], None]:
    """A checklist point of its own that is open again."""

    def prepare(journey: Journey) -> None:
        bring(journey, situation)
        points = Item.objects.filter(checklist=journey.dialog.checklist_id).of(phase)
        points.filter(template_item__settled_by="").first().reopen()

    return prepare


def without_goals(journey: Journey) -> None:
    drafted(journey).goals.all().delete()


def no_goals_to_review(journey: Journey) -> None:
    journey.to(State.PROPOSAL)
    journey.write_proposal().goals.all().delete()


def foreign_method(journey: Journey) -> None:
    drafted(journey).methods.add(Method.objects.get(name="Medborgarbudget"))


def method_of_another_ladder(journey: Journey) -> None:
    draft = drafted(journey)
    ladder = type(journey.dialog.ladder).objects.create(version=2)
    level = ladder.levels.create(key=draft.level, position=1)
    draft.methods.add(level.methods.create(name="Sommarkväll"))


def unreviewed(journey: Journey) -> None:
    journey.to(State.PROPOSAL).write_proposal()


def sent_back(journey: Journey) -> None:
    unreviewed(journey)
    journey.review_measurability(approved=False, comment="Hur mäts det?")


def goals_changed(journey: Journey) -> None:
    drafted(journey).goals.update(target="500")


def decision_taken(journey: Journey) -> None:
    changed(decision_served_on=journey.today + 5 * DAY)(journey)  # the day the proposal would be submitted
    Proposal.objects.filter(event=None).update(decision_served_on=journey.today)


def planned_occasion(journey: Journey) -> None:
    bring(journey, "exec")
    journey.plan_occasion()
    journey.plan_occasion()


def feedback_half_written(journey: Journey) -> None:
    bring(journey, "comp")
    journey.write_feedback(does=" ", next_steps="")


def feedback_unwritten(journey: Journey) -> None:
    journey.to(State.FEEDBACK).compile_results()


def own_point_after(journey: Journey) -> None:
    """A municipality whose checklist asks something after the dialogue that no record answers."""
    template = Template.objects.create(name="Med en fråga till", version=2)
    for phase in Phase:
        template.items.create(phase=phase, position=1, text=f"Eget om {phase}")
    template.published_at = datetime.datetime(2016, 1, 1, tzinfo=datetime.UTC)
    template.save()
    bring(journey, "answ")


def told_why(journey: Journey) -> None:
    journey.to(State.INFORMATION).hold_information_meeting()


def at(situation: str) -> Callable[[Journey], Any]:
    return lambda journey: bring(journey, situation)


#: blocker, what brings it about, the step it refuses, what it says
REFUSALS: list[tuple[str, Callable[[Journey], Any], str, str]] = [
    ("no_draft", lambda j: j.to(State.PROPOSAL), "submit_proposal", "Det finns inget utkast till förslag."),
    (
        "no_draft",
        lambda j: j.to(State.PROPOSAL),
        "review_measurability",
        "Det finns inget utkast till förslag.",
    ),
    ("proposal_incomplete", changed(financing=""), "submit_proposal", "Finansiering saknas."),
    ("proposal_incomplete", changed(financing="   "), "submit_proposal", "Finansiering saknas."),
    ("proposal_incomplete", changed(budget=None), "submit_proposal", "Budget (kr) saknas."),
    ("proposal_incomplete", changed(target_groups=[]), "submit_proposal", "Målgrupper saknas."),
    ("proposal_incomplete", changed(listeners=""), "submit_proposal", "saknas."),
    ("proposal_incomplete", without_goals, "submit_proposal", "Mål saknas."),
    ("proposal_incomplete", foreign_method, "submit_proposal", "Medborgarbudget"),
    ("proposal_incomplete", method_of_another_ladder, "submit_proposal", "Sommarkväll"),
    ("before_items_open", reopened("prop", Phase.BEFORE), "submit_proposal", "Punkten ”"),
    ("not_reviewed", unreviewed, "submit_proposal", "KLK-strategen har inte granskat mätbarheten."),
    ("not_reviewed", sent_back, "submit_proposal", "KLK-strategen har skickat tillbaka förslaget"),
    ("not_reviewed", goals_changed, "submit_proposal", "Målen har ändrats sedan KLK-strategen granskade"),
    ("nothing_to_review", no_goals_to_review, "review_measurability", "inga mål att granska"),
    ("decision_already_taken", decision_taken, "submit_proposal", "är redan fattat"),
    ("plan_change_pending", at("pend"), "complete_execution", "En ändrad plan väntar på nämndens beslut."),
    ("plan_change_pending", at("pend"), "submit_plan_change", "En ändrad plan väntar på nämndens beslut."),
    ("not_parked", at("prop"), "resume", "Ärendet är inte parkerat."),
    ("no_plan_change_pending", at("exec"), "decide_plan_change", "Ingen ändrad plan väntar på beslut."),
    ("during_items_open", reopened("exec", Phase.DURING), "complete_execution", "Punkten ”"),
    ("occasions_not_settled", planned_occasion, "complete_execution", "planerade: 2."),
    ("already_compiled", at("comp"), "compile_results", "redan sammanställt"),
    ("not_compiled", at("feed"), "publish_feedback", "inte sammanställt"),
    ("not_compiled", at("feed"), "report_to_committee", "inte sammanställt"),
    ("not_compiled", at("feed"), "close", "inte sammanställt"),
    (
        "feedback_incomplete",
        feedback_half_written,
        "publish_feedback",
        "Vad som händer nu, och när saknas.",
    ),
    ("feedback_incomplete", feedback_unwritten, "publish_feedback", "inte skrivit återkopplingen"),
    ("already_published", at("answ"), "publish_feedback", "redan publicerad"),
    ("already_published", at("answ"), "reschedule_feedback", "redan publicerad"),
    ("no_dialogue_held", told_why, "record_effect", "Ingen dialog hölls"),
    ("not_published", at("comp"), "close", "inte publicerad"),
    ("already_reported", at("answ"), "report_to_committee", "redan redovisat"),
    ("not_reported", at("comp"), "close", "inte redovisat"),
    ("after_items_open", own_point_after, "close", "Punkten ”Eget om after” i checklistan är inte klar."),
]


@pytest.mark.parametrize(
    ("blocker", "prepare", "step", "words"),
    REFUSALS,
    ids=[f"{n}-{row[2]}-{row[0]}" for n, row in enumerate(REFUSALS)],
)
def test_a_blocker_refuses_in_words(
    journey: Journey, blocker: str, prepare: Callable[[Journey], Any], step: str, words: str
) -> None:
    prepare(journey)
    actor = {"secretary_of_the_committee": "sekreterare", "is_strategist": "strateg"}.get(
        type(journey.dialog).STEPS[step].permission.__name__, "handlaggare"
    )
    arguments, facts = request(journey, step)
    with translation.override("sv"), pytest.raises(Blocked) as refusal:
        getattr(journey.dialog, step)(*arguments, by=getattr(journey.town, actor), at=journey.at, **facts)
    said = refusal.value.reasons
    assert [reason for reason in said if words in reason], said
    by_it = [str(reason) for reason in getattr(blockers, blocker)(journey.dialog, journey.today)]
    assert set(by_it) <= set(journey.dialog.blockers(step, journey.today))
    assert by_it


def test_every_blocker_has_its_case() -> None:
    written = {
        name
        for name, function in inspect.getmembers(blockers, inspect.isfunction)
        if function.__module__ == blockers.__name__ and not name.startswith("_")
    }
    assert {row[0] for row in REFUSALS} == written


def test_all_reasons_come_at_once_and_nothing_changes(journey: Journey) -> None:
    journey.to(State.FEEDBACK)
    before = journey.dialog.events.count()
    with pytest.raises(Blocked) as refusal:
        journey.close()
    assert len(refusal.value.reasons) == 6
    assert refusal.value.message == " ".join(refusal.value.reasons)
    assert journey.dialog.events.count() == before


def test_information_is_no_level_of_a_dialogue(journey: Journey) -> None:
    draft = drafted(journey)
    assert Level.INFORMATION not in [value for value, _label in draft._meta.get_field("level").choices]
    with refused("information_is_no_dialogue"):
        Proposal.objects.filter(pk=draft.pk).update(level=Level.INFORMATION)


def test_zero_participants_is_a_result(journey: Journey) -> None:
    bring(journey, "exec")
    Occasion.objects.update(attended=0, contributions=0)
    journey.complete_execution()
    execution = journey.dialog.executions.get()
    assert (execution.occasions_held, execution.attended_exact) == (1, 0)
