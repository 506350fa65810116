"""A municipality with a case in every state and on every side road, all of them marked."""

from django.utils import timezone

from dialogs.models import (
    AccessibilityReport,
    Contact,
    EasySummary,
    HeardBackAnswer,
    IncomingIdea,
    InformationText,
    MethodExperience,
    MethodGuide,
    PrivacyAct,
    ProposedArea,
    ReportAnswer,
    SavedView,
    State,
)
from tests.barriers import told
from tests.hearing import answered
from tests.people import Town

from .canaries import MarkedJourney, mark, mark_people, token


def fill(town: Town, times: int = 1) -> None:
    """One of everything, and so many times a case in every state and on every side road."""
    mark_people()
    dropped = {"committee": town.committee, "proposed_by": town.sekreterare, "dropped_at": timezone.now()}
    mark(ProposedArea(year=2027, **dropped)).save()
    mark(SavedView(person=town.handlaggare)).save()
    guide = mark(MethodGuide(slug="canary", weeks=2, days=3, people=1))
    guide.save()
    mark(MethodExperience(guide=guide, author=town.handlaggare)).save()
    _reported(town)
    _sent_in(town)
    for first in range(0, 40 * times, 40):
        for number, state in enumerate(State, start=first):
            journey = _begin(town, number)
            journey.to(state)
            _signed_up(journey)
        for number, road in enumerate(ROADS, start=first + 20):
            road(_begin(town, number))


def _reported(town: Town) -> None:
    """A fault in accessibility, whom to answer, and the answer."""
    report = mark(AccessibilityReport(informed_by=told()))
    report.save()
    mark(Contact(report=report, phone="08", purpose=Contact.Purpose.ANSWER_REPORT)).save()
    mark(ReportAnswer.of(report, by=town.strateg)).save(force_insert=True)


def _sent_in(town: Town) -> None:
    """An idea that waits, and one that was answered; and who sent them."""
    told = InformationText.objects.current(InformationText.Kind.IDEA)
    handled = {"handled_by": town.handlaggare, "handled_at": timezone.now(), "referral_kind": "fault_report"}
    for outcome, facts in {"": {}, "referred": handled}.items():
        idea = mark(IncomingIdea(informed_by=told, outcome=outcome, **facts))
        if not outcome:
            idea.referred_to = idea.answer = ""
        idea.save(force_insert=True)
        mark(Contact(incoming=idea, phone="08", purpose=Contact.Purpose.ANSWER_IDEA)).save()


def _signed_up(journey: MarkedJourney) -> None:
    """Whoever wants to hear back; and what was done with residents' data."""
    case = journey.dialog
    mark(Contact(dialog=case, phone="08", purpose=Contact.Purpose.TELL_PARTICIPANT)).save()
    mark(
        PrivacyAct(kind="extract", rule="asked", data="contact", count=1, by=journey.town.administrator)
    ).save()


def _begin(town: Town, number: int) -> MarkedJourney:
    return MarkedJourney(town, paragraph=100 * number)


def _refused_twice(journey: MarkedJourney) -> None:
    """Tabled, remitted, and then NEJ at the second gate."""
    journey.to(State.INVESTIGATION)
    journey.table()
    journey.to(State.DECISION)
    no_frame = {"feedback_date": None, "budget_frame": None, "period_from": None, "period_to": None}
    journey.decide_dialog(outcome="remit", reason="-", **no_frame)
    journey.to(State.DECISION)
    journey.decide_dialog(outcome="no", reason="-", **no_frame)


def _broken_off(journey: MarkedJourney) -> None:
    journey.to(State.EXECUTION)
    journey.plan_occasion()
    journey.plan_occasion(status="cancelled", cancelled_reason="-")
    journey.cancel_dialog()


def _corrected(journey: MarkedJourney) -> None:
    """An answer in two versions, and other corrections."""
    journey.to(State.COMPLETED)
    town, dialog = journey.town, journey.dialog
    journey.correct(dialog.published_feedback(), by=town.sekreterare)
    journey.correct(dialog.investigationdecisions.current().get(), by=town.sekreterare)
    journey.correct(dialog.executions.current().get(), by=town.handlaggare)
    journey.record_effect()
    journey.record_effect()
    journey.correct(dialog.effects.first(), by=town.handlaggare)
    _heard(journey)


def _heard(journey: MarkedJourney) -> None:
    """Enough have said whether they learnt what it led to, each with a comment; and an easy summary."""
    for _number in range(5):
        answered(journey.dialog, "yes", comment=token(HeardBackAnswer, "comment"))
    for version in (1, 2):
        facts = {"dialog": journey.dialog, "version": version, "author": journey.town.handlaggare}
        mark(EasySummary(**facts)).save(force_insert=True)


def _changed(journey: MarkedJourney) -> None:
    """Under way, parked and handed over, with a new date, one changed plan decided and a draft of another."""
    journey.to(State.PROPOSAL).park()
    journey.to(State.EXECUTION)
    _documents(journey)
    journey.hand_over()
    journey.hold_occasion()
    journey.plan_occasion()
    journey.write_proposal()
    journey.review_measurability()
    journey.submit_plan_change()
    journey.decide_plan_change()
    journey.reschedule_feedback()
    journey.write_proposal()


def _documents(journey: MarkedJourney) -> None:
    """One that residents may have, and others that they may not have, or no longer."""
    journey.make_public(journey.keep_document())
    journey.keep_document()
    journey.remove_document(journey.keep_document())
    withdrawn = journey.make_public(journey.keep_document())
    withdrawn.withdrawn_by, withdrawn.withdrawn_at = journey.town.handlaggare, withdrawn.made_public_at
    withdrawn.save()


def _half_answered(journey: MarkedJourney) -> None:
    """The results are compiled and the answer is written, but not published."""
    journey.to(State.FEEDBACK)
    journey.compile_results()
    journey.write_feedback()


def _explained(journey: MarkedJourney) -> None:
    """A NEJ at the first gate, and its information meeting."""
    journey.to(State.INFORMATION)
    journey.hold_information_meeting()


ROADS = (_refused_twice, _broken_off, _corrected, _changed, _half_answered, _explained)
