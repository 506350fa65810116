import datetime
from typing import TYPE_CHECKING, Any

from django.db.models import Max, Min
from django.utils import timezone

if TYPE_CHECKING:
    from dialogs.checklist import Point

    from .decision import DialogDecision
    from .feedback import PublicFeedback
    from .proposal import Proposal


class CaseFacts:
    """What a case's records say. Reads only; mixed into Dialog, which holds the steps."""

    # Related managers of Dialog.
    proposals: Any
    dialogdecisions: Any
    investigationdecisions: Any
    executions: Any
    cancellations: Any
    publicfeedbacks: Any
    compilations: Any
    committeereports: Any

    def draft_proposal(self) -> "Proposal | None":
        return self.proposals.filter(event__isnull=True).first()

    def latest_proposal(self) -> "Proposal | None":
        """The latest version that was submitted."""
        return self.proposals.filed().order_by("-version").select_related("event").first()

    def decided_plan(self) -> "DialogDecision | None":
        """The decision that holds now: the latest JA, as corrected."""
        return (
            self.dialogdecisions.current()
            .filter(outcome="yes")
            .select_related("proposal", "meeting__committee")
            .order_by("-proposal__version", "-pk")
            .first()
        )

    def plan_change_is_pending(self) -> bool:
        latest = self.latest_proposal()
        return latest is not None and not latest.decisions.exists()

    def execution_ended_on(self) -> datetime.date | None:
        """When the dialogue ended, by its own end or by the committee's cancellation."""
        return (
            self.executions.current().aggregate(day=Max("ended_on"))["day"]
            or self.cancellations.current().aggregate(day=Max("decided_on"))["day"]
        )

    def first_result_on(self) -> datetime.date | None:
        """The day of the first of the three duties that is done."""
        published = self.published_feedback()
        days = [
            self.compilations.current().aggregate(day=Min("completed_on"))["day"],
            self.committeereports.current().aggregate(day=Min("decided_on"))["day"],
            timezone.localtime(published.event.at).date() if published and published.event else None,
        ]
        return min((day for day in days if day), default=None)

    def refused_on(self) -> datetime.date | None:
        """The date of the NEJ that led to an information meeting."""
        return (
            self.dialogdecisions.current().filter(outcome="no").aggregate(day=Max("decided_on"))["day"]
            or self.investigationdecisions.current()
            .filter(outcome=False)
            .aggregate(day=Max("decided_on"))["day"]
        )

    def draft_feedback(self) -> "PublicFeedback | None":
        return self.publicfeedbacks.filter(event__isnull=True).first()

    def published_feedback(self) -> "PublicFeedback | None":
        return self.publicfeedbacks.current().select_related("event").first()

    def items(self, phase: str) -> "list[Point]":
        """The points of the checklist in one phase, with what settles them."""
        from dialogs.checklist import points  # the checklist reads dialogs; only this call goes the other way

        return points(self, phase)  # type: ignore[arg-type]  # self is a Dialog
