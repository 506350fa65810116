"""Cases that walk the real steps: no test stands in a state that the process cannot reach.

    journey = Journey(town).to(State.EXECUTION)      # a dialog that waits for its execution
    journey.dialog                                   # the case as it now stands

Each leg is a method with the step's name; keyword arguments change the record. The journey has its own clock.
"""

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction

from checklists.models import Item, Phase, Status
from dialogs.models import (
    Cancellation,
    CommitteeReport,
    Compilation,
    Dialog,
    DialogDecision,
    Event,
    Execution,
    FeedbackRescheduling,
    Goal,
    GoalOutcome,
    Handover,
    Idea,
    InformationMeeting,
    InformationQuestion,
    InvestigationDecision,
    MeasurabilityReview,
    Method,
    Occasion,
    Proposal,
    PublicFeedback,
    Referral,
    State,
    Tabling,
    Withdrawal,
)

from .people import Town

STOCKHOLM = ZoneInfo("Europe/Stockholm")
DAY = datetime.timedelta(days=1)

#: Which leg leads to a state, and from which state it starts.
ROAD_TO: dict[str, tuple[str, str]] = {
    State.INVESTIGATION: ("refer_to_committee", State.IDEA),
    State.PROPOSAL: ("decide_investigation", State.INVESTIGATION),
    State.DECISION: ("submit_proposal", State.PROPOSAL),
    State.EXECUTION: ("decide_dialog", State.DECISION),
    State.FEEDBACK: ("complete_execution", State.EXECUTION),
    State.COMPLETED: ("close", State.FEEDBACK),
    State.INFORMATION: ("decide_no", State.INVESTIGATION),
    State.REFERRED: ("refer_elsewhere", State.IDEA),
    State.WITHDRAWN: ("withdraw", State.IDEA),
}


class NothingToHandIn(LookupError):  # noqa: N818
    """The leg needs something that the case does not have yet."""


def there(thing: Any) -> Any:
    if thing is None:
        raise NothingToHandIn
    return thing


class Journey:
    """One case under way. `at` is the moment of the next step and moves a day with each."""

    def __init__(
        self, town: Town, start: datetime.date = datetime.date(2016, 3, 1), paragraph: int = 0
    ) -> None:
        self.town = town
        self.at = datetime.datetime.combine(start, datetime.time(9), STOCKHOLM)
        self.dialog: Dialog | None = None
        self.paragraph = paragraph  # the last § used: two cases at one meeting need different ones

    @property
    def today(self) -> datetime.date:
        return self.at.astimezone(STOCKHOLM).date()

    def to(self, state: str) -> "Journey":
        """Walk on to a state, through every state before it."""
        if self.dialog is None:
            self.register()
        if self.dialog.state != state:
            if state == State.IDEA:
                raise ValueError("a case never goes back to being an idea")
            leg, before = ROAD_TO[state]
            self.to(before)
            self.prepare(leg)
            getattr(self, leg)()
        return self

    def prepare(self, leg: str) -> None:
        """What the leg needs to be open."""
        if leg == "submit_proposal":
            self.write_proposal()
            self.review_measurability()
        if leg == "complete_execution":
            self.hold_occasion()
            self.tick(Phase.DURING)
        if leg == "close":
            self.compile_results()
            self.write_feedback()
            self.publish_feedback()
            self.report_to_committee()

    @contextmanager
    def branch(self) -> Iterator[None]:
        """A way that is tried and taken back, in the database and here."""
        before = self.dialog, self.at, self.paragraph
        with transaction.atomic():
            yield
            transaction.set_rollback(True)
        self.dialog, self.at, self.paragraph = before

    def wait(self, days: int) -> "Journey":
        self.at += days * DAY
        return self

    def take(self, step: str, record: Any = None, *, by: Any, **kwargs: Any) -> Event:
        """Take a step now, and let a day pass."""
        arguments = [record] if record is not None else []
        event = getattr(self.dialog, step)(*arguments, by=by, at=self.at, **kwargs)
        self.dialog = event.dialog
        self.at += DAY
        return event

    def minutes(self) -> dict[str, Any]:
        """Where today's decision is found: a new § each time."""
        self.paragraph += 1
        return {"decided_on": self.today, "paragraph": self.paragraph}

    # The legs, in the order of the process.

    def register(
        self,
        *,
        by: Any = None,
        title: str = "Hur ska Malmparken utvecklas?",
        received_on: datetime.date | None = None,
        **kwargs: Any,
    ) -> Event:
        idea = self.an_idea(received_on)
        event = Dialog.register(by=by or self.town.handlaggare, title=title, idea=idea, at=self.at, **kwargs)
        self.dialog = event.dialog
        self.at += DAY
        return event

    def an_idea(self, received_on: datetime.date | None = None) -> Idea:
        return Idea(
            source="resident", text="Parken är mörk och sliten.", received_on=received_on or self.today
        )

    def refer_elsewhere(self, *, by: Any = None, **facts: Any) -> Event:
        facts = {
            "kind": "user_dialogue",
            "referred_to": "Skolan",
            "answer": "Det är en fråga för skolan.",
        } | facts
        return self.take("refer_elsewhere", Referral(**facts), by=by or self.town.handlaggare)

    def refer_to_committee(self, *, by: Any = None, **facts: Any) -> Event:
        town = self.town
        people = {"committee": town.committee, "office": town.office, "handler": town.handlaggare} | facts
        return self.take("refer_to_committee", by=by or town.handlaggare, **people)

    def decide_investigation(self, *, by: Any = None, **facts: Any) -> Event:
        facts = {"q1": True, "q2": True, "reason": "Nämnden vill veta mer."} | self.minutes() | facts
        return self.take(
            "decide_investigation", InvestigationDecision(**facts), by=by or self.town.sekreterare
        )

    def decide_no(self, *, by: Any = None, **facts: Any) -> Event:
        return self.decide_investigation(
            by=by, **({"q2": False, "reason": "Beslutet är redan taget."} | facts)
        )

    def write_proposal(self, **facts: Any) -> Proposal:
        """Fill in the draft, its goals and the checklist's own points."""
        draft = self.dialog.draft_proposal() or self._new_draft()
        for name, value in (self.proposal_facts() | facts).items():
            setattr(draft, name, value)
        draft.save()
        draft.methods.set(Method.objects.offered(self.dialog.ladder, draft.level)[:1])
        if not draft.goals.exists():
            self.write_goal(draft)
        if self.dialog.state == State.PROPOSAL:
            self.tick(Phase.BEFORE)
        return Proposal.objects.get(pk=draft.pk)

    def _new_draft(self) -> Proposal:
        return Proposal(dialog=self.dialog, version=self.dialog.proposals.count() + 1)

    def proposal_facts(self) -> dict[str, Any]:
        return {
            "question": "Vad behövs i Malmparken?",
            "influence": "Innehållet i parken, inte om den ska finnas.",
            "purpose": "Att veta vad de som bor nära vill göra i parken.",
            "decision_served": "Program för Malmparken",
            "decision_served_on": self.today + 300 * DAY,
            "target_groups": ["Närboende", "Föreningar"],
            "level": "consultation",
            "period_from": self.today + 20 * DAY,
            "period_to": self.today + 50 * DAY,
            "budget": 500_000,
            "financing": "Nämndens ram.",
            "process_owner": "Förvaltningschefen",
            "process_leader": "Handläggaren",
            "listeners": "Nämndens presidium",
            "communication": "Annons, webb och affischer.",
            "documenter": "Kollegan",
            "documentation": "Anteckningar efter varje tillfälle.",
            "feedback_form": "Möte i parken och en sida på webben.",
            "evaluation_plan": "Enkät efter dialogen.",
        }

    def write_goal(self, draft: Proposal, **facts: Any) -> Goal:
        facts = {
            "text": "Många hörs",
            "indicator": "Antal svar",
            "target": "300",
            "measured_how": "Räknas vid varje tillfälle",
        } | facts
        return Goal.objects.create(proposal=draft, **facts)

    def tick(self, phase: Phase) -> None:
        """Answer the points that nothing else settles."""
        for item in Item.objects.filter(checklist=self.dialog.checklist_id).of(phase).open():
            item.status, item.answer = Status.DONE, "Klart."
            item.save()

    def review_measurability(self, *, by: Any = None, **facts: Any) -> Event:
        review = MeasurabilityReview(**({"approved": True} | facts))
        return self.take("review_measurability", review, by=by or self.town.strateg)

    def submit_proposal(self, *, by: Any = None) -> Event:
        return self.take(
            "submit_proposal", there(self.dialog.draft_proposal()), by=by or self.town.handlaggare
        )

    def decision(self, **facts: Any) -> DialogDecision:
        proposal = there(self.dialog.latest_proposal())
        return DialogDecision(
            **{
                "outcome": "yes",
                "feedback_date": proposal.period_to + 60 * DAY,
                "budget_frame": proposal.budget,
                "period_from": proposal.period_from,
                "period_to": proposal.period_to,
                "target_groups": proposal.target_groups,
            }
            | self.minutes()
            | facts
        )

    def decide_dialog(self, *, by: Any = None, **facts: Any) -> Event:
        return self.take("decide_dialog", self.decision(**facts), by=by or self.town.sekreterare)

    def table(self, *, by: Any = None, **facts: Any) -> Event:
        facts = (
            {"reason": "Underlaget behöver tid.", "next_meeting_on": self.today + 30 * DAY}
            | self.minutes()
            | facts
        )
        return self.take("table", Tabling(**facts), by=by or self.town.sekreterare)

    def submit_plan_change(self, *, by: Any = None) -> Event:
        return self.take(
            "submit_plan_change", there(self.dialog.draft_proposal()), by=by or self.town.handlaggare
        )

    def decide_plan_change(self, *, by: Any = None, **facts: Any) -> Event:
        return self.take("decide_plan_change", self.decision(**facts), by=by or self.town.sekreterare)

    def reschedule_feedback(self, *, by: Any = None, **facts: Any) -> Event:
        facts = {
            "new_date": there(self.dialog.feedback_date) + 30 * DAY,
            "reason": "Fler svar än väntat.",
        } | facts
        record = FeedbackRescheduling(**(self.minutes() | facts))
        return self.take("reschedule_feedback", record, by=by or self.town.sekreterare)

    def plan_occasion(self, **facts: Any) -> Occasion:
        facts = {
            "method": there(self.dialog.decided_plan()).proposal.methods.first(),
            "place": "Malmparken",
            "starts_at": self.at + DAY,
        } | facts
        return Occasion.objects.create(dialog=self.dialog, **facts)

    def hold_occasion(self, **facts: Any) -> Occasion:
        return self.plan_occasion(**({"status": "held", "attended": 571, "contributions": 571} | facts))

    def complete_execution(self, *, by: Any = None, **facts: Any) -> Event:
        facts = {"started_on": self.today - 10 * DAY, "ended_on": self.today} | facts
        return self.take("complete_execution", Execution(**facts), by=by or self.town.handlaggare)

    def cancel_dialog(self, *, by: Any = None, **facts: Any) -> Event:
        record = Cancellation(**({"reason": "Byggnaden såldes."} | self.minutes() | facts))
        return self.take("cancel_dialog", record, by=by or self.town.sekreterare)

    def compile_results(self, *, by: Any = None, **facts: Any) -> Event:
        facts = {
            "results": "De flesta vill ha ljus och bänkar.",
            "took_part": "Närboende i alla åldrar.",
            "not_reached": "Få unga kom.",
            "evaluation": "Mötena i parken fungerade bäst.",
            "completed_on": self.today,
        } | facts
        compilation = Compilation(**facts)
        plan = there(self.dialog.decided_plan())
        outcomes = [
            GoalOutcome(compilation=compilation, goal=goal, reached="yes", outcome="571 svar")
            for goal in plan.proposal.goals.all()
        ]
        return self.take("compile_results", compilation, by=by or self.town.handlaggare, parts=outcomes)

    def write_feedback(self, **facts: Any) -> PublicFeedback:
        facts = {
            "asked": "Vi frågade vad som behövs i Malmparken.",
            "said": "Ni vill ha ljus och bänkar.",
            "does": "Nämnden bygger belysning.",
            "not_taken_further": "Ingen damm: den kostar för mycket.",
            "next_steps": "Arbetet börjar våren 2018.",
        } | facts
        draft, _created = PublicFeedback.objects.update_or_create(
            dialog=self.dialog, event=None, defaults=facts
        )
        return draft

    def publish_feedback(self, *, by: Any = None) -> Event:
        return self.take(
            "publish_feedback", there(self.dialog.draft_feedback()), by=by or self.town.sekreterare
        )

    def report_to_committee(self, *, by: Any = None, **facts: Any) -> Event:
        report = CommitteeReport(
            **({"summary": "Nämnden tackade för redovisningen."} | self.minutes() | facts)
        )
        return self.take("report_to_committee", report, by=by or self.town.sekreterare)

    def close(self, *, by: Any = None) -> Event:
        return self.take("close", by=by or self.town.handlaggare)

    def hold_information_meeting(self, *, by: Any = None, **facts: Any) -> Event:
        facts = {
            "held_on": self.today,
            "place": "Digitalt",
            "why_this_decision": "Kommunen säljer för att kunna bygga en skola.",
            "why_no_dialogue": "Frågan gick inte att påverka.",
            "notice": "Brev till alla hyresgäster den 4 januari.",
            "attended": 40,
        } | facts
        meeting = InformationMeeting(**facts)
        questions = [
            InformationQuestion(meeting=meeting, question="Höjs hyran?", answer="Nej, inte av försäljningen.")
        ]
        return self.take("hold_information_meeting", meeting, by=by or self.town.handlaggare, parts=questions)

    def withdraw(self, *, by: Any = None, **facts: Any) -> Event:
        record = Withdrawal(**({"reason": "Frågan har blivit inaktuell."} | facts))
        return self.take("withdraw", record, by=by or self.town.handlaggare)

    def hand_over(
        self, *, by: Any = None, key: Any = None, version: int | None = None, **facts: Any
    ) -> Event:
        facts = {"office": self.town.office, "handler": self.town.kollega, "reason": "Byter tjänst."} | facts
        return self.take(
            "hand_over", Handover(**facts), by=by or self.town.handlaggare, key=key, version=version
        )

    def correct(self, record: Any, *, by: Any, **changes: Any) -> Event:
        """File a new version of a record, with some facts changed."""
        fields = (f for f in record._meta.fields if f.editable and f.name not in ("id", "dialog", "meeting"))
        facts = {f.name: getattr(record, f.name) for f in fields}
        correction = type(record)(
            **(facts | {"corrects": record, "correction_reason": "Fel i underlaget."} | changes)
        )
        return self.take("correct", correction, by=by)
