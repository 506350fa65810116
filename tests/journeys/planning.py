from typing import Any

from checklists.models import Item, Phase, Status
from dialogs.models import DialogDecision, Event, Goal, MeasurabilityReview, Method, Proposal, State, Tabling

from .leg import DAY, Legs, there


class Planning(Legs):
    """The proposal, its review and the committee's decision, also on a changed plan."""

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
