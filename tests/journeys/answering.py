from typing import Any

from dialogs.models import CommitteeReport, Compilation, Effect, Event, GoalOutcome, PublicFeedback

from .leg import Legs, there


class Answering(Legs):
    """The three duties and the end."""

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
        version = self.dialog.publicfeedbacks.count() + 1
        draft, _created = PublicFeedback.objects.update_or_create(
            dialog=self.dialog, event=None, defaults=facts, create_defaults=facts | {"version": version}
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

    def record_effect(self, *, by: Any = None, **facts: Any) -> Event:
        facts = {
            "influence": "influenced",
            "what_came_of_it": "Nämnden valde den högsta ambitionen. Parken öppnade sommaren 2019.",
            "decision": "Stadsbyggnadsnämnden § 45, 24 maj 2017",
            "evidence": "Parken och protokollet.",
            "as_of": self.today,
        } | facts
        return self.take("record_effect", Effect(**facts), by=by or self.town.handlaggare)
