"""Cases in which everything that open data can tell of has happened."""

from dialogs.models import State
from tests.journeys import DAY, Journey
from tests.people import Town

MISCHIEF = "=HYPERLINK(1)"


def every_kind(town: Town) -> list[Journey]:
    kinds = [_under_way, _awaiting, _answered, _followed_up, _broken_off, _declined, _explained]
    found = []
    for number, kind in enumerate(kinds):
        journey = Journey(town, paragraph=500 * (number + 1))
        kind(journey)
        found.append(journey)
    return found


def _under_way(journey: Journey) -> None:
    """With a new date, a changed plan, occasions of each kind and a document."""
    journey.to(State.EXECUTION)
    journey.make_public(journey.keep_document())
    journey.keep_document()
    journey.hold_occasion(attended_is_estimate=True)
    journey.plan_occasion(ends_at=journey.at + 2 * DAY, contact="Lisa Larsson, 08-123")
    journey.plan_occasion(status="cancelled", cancelled_reason=MISCHIEF)
    journey.write_proposal()
    journey.review_measurability()
    journey.submit_plan_change()
    journey.decide_plan_change()
    journey.reschedule_feedback()


def _awaiting(journey: Journey) -> None:
    """Compiled and written, but not published."""
    journey.to(State.FEEDBACK)
    journey.compile_results()
    journey.write_feedback(said="hemligt ännu")


def _answered(journey: Journey) -> None:
    journey.to(State.FEEDBACK)
    journey.compile_results(took_part="'Alla'")
    journey.write_feedback(said="- ljus\n- bänkar")
    journey.publish_feedback()


def _followed_up(journey: Journey) -> None:
    """An answer in two versions, and effects in two."""
    journey.to(State.COMPLETED)
    town, dialog = journey.town, journey.dialog
    assert dialog
    journey.correct(dialog.published_feedback(), by=town.sekreterare, does="Nytt svar.")
    journey.record_effect()
    journey.record_effect(influence="partly")
    journey.correct(dialog.effects.earliest("pk"), by=town.handlaggare, what_came_of_it="Rättat.")


def _broken_off(journey: Journey) -> None:
    journey.to(State.EXECUTION)
    journey.cancel_dialog()


def _declined(journey: Journey) -> None:
    journey.to(State.INFORMATION)


def _explained(journey: Journey) -> None:
    journey.to(State.INFORMATION)
    journey.hold_information_meeting()
