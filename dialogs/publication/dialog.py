import datetime
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from dialogs.heard_back import HeardBackCounts, counts_of
from dialogs.ladder import Rung
from dialogs.models import Effect, Execution, InformationMeeting, Level, Proposal

from .cases import published_cases
from .decisions import DECISIONS, PublicDecision, decisions_of, who_decided
from .documents import PublicDocument, documents_of
from .easy_summary import PublicEasySummary, easy_summary_of, newest_summary
from .effects import PublicEffects, effects_of
from .filed import Filed
from .information_meeting import PublicInformationMeeting, information_meeting_of
from .levels import PublicLevel, levels_of
from .marks import marks_of
from .occasions import PublicOccasion, occasions_of
from .phase import Phase
from .plan import PublicOutcome, PublicPlan, decided_plans, methods_of_the_proposal, outcome_of, plan_of
from .promise import Promise, promise_of
from .steps import climb

if TYPE_CHECKING:
    from .cases import PublishedCase
    from .easy_summary import CaseInEasySwedish


@dataclass(frozen=True)
class PublicDialog:
    """Everything a resident may know of one case: this list is the whole of it (I10)."""

    title: str
    slug: str
    number: str
    diary_number: str
    committee: str
    office: str
    phase: str
    on: datetime.date
    ladder: tuple[Rung, ...]
    levels: tuple[PublicLevel, ...]
    plan: PublicPlan | None
    promise: Promise | None
    documents: tuple[PublicDocument, ...]
    occasions: tuple[PublicOccasion, ...]
    decisions: tuple[PublicDecision, ...]
    outcome: PublicOutcome | None
    effects: PublicEffects | None
    meeting: PublicInformationMeeting | None
    easy: PublicEasySummary | None
    heard_back: HeardBackCounts | None

    @property
    def phase_label(self) -> str:
        return str(Phase(self.phase).label)

    @property
    def is_open(self) -> bool:
        """Whether one can take part today."""
        return self.phase == Phase.ONGOING and not self.is_coming

    @property
    def is_coming(self) -> bool:
        """Whether it is decided but has not begun."""
        return bool(self.plan and self.plan.starts_on and self.plan.starts_on > self.on)

    @property
    def is_over(self) -> bool:
        """Whether it is too late to take part."""
        return self.phase != Phase.ONGOING

    @property
    def takes_sign_ups(self) -> bool:
        """Whether there is an answer to wait for, that one can ask to be told of."""
        return self.phase in (Phase.ONGOING, Phase.WAITING)

    @property
    def goes_on(self) -> bool:
        """Whether there may be something more to tell some day."""
        if self.meeting:
            return self.meeting.held is None
        return self.effects is None or self.effects.next_on is not None

    @property
    def is_answered(self) -> bool:
        return self.phase == Phase.ANSWERED

    @property
    def verb(self) -> str:
        """What residents may do: tycka, resonera, påverka or bestämma; after a NEJ only veta."""
        return next((level.may for level in self.levels if level.current), "")

    @property
    def broken_off(self) -> PublicDecision | None:
        """The committee's decision to break off a dialogue that had begun."""
        return next((decision for decision in self.decisions if decision.step == "cancel_dialog"), None)

    @property
    def refusal(self) -> PublicDecision | None:
        """The NEJ of a case that led to no dialogue."""
        return self.decisions[-1] if self.meeting and self.decisions else None

    @property
    def coming_occasions(self) -> tuple[PublicOccasion, ...]:
        return tuple(occasion for occasion in self.occasions if occasion.is_planned)

    @property
    def past_occasions(self) -> tuple[PublicOccasion, ...]:
        return tuple(occasion for occasion in self.occasions if not occasion.is_planned)


def find_dialog(slug: str, on: datetime.date) -> PublicDialog | None:
    """The public page of a case; None for what is not published and for what does not exist (I17)."""
    case = published_cases(on).annotate(**newest_summary()).filter(slug=slug).first()
    return _public(cast("CaseInEasySwedish", case), on) if case else None


def _public(case: "CaseInEasySwedish", on: datetime.date) -> PublicDialog:
    declined = case.phase == Phase.DECLINED
    filed = _filed(case)
    plans = [] if declined else decided_plans(filed)
    decisions = decisions_of(filed)
    promise = promise_of(case, on)
    meeting = information_meeting_of(case, filed, on) if declined else None
    outcome = outcome_of(filed)
    level = plans[-1].proposal.level if plans else Level.INFORMATION
    marks = marks_of(case, filed, decisions, promise, meeting, outcome)
    return PublicDialog(
        title=case.title,
        slug=case.slug,
        number=case.number,
        diary_number=case.diary_number,
        committee=str(case.committee),
        office=str(case.office),
        phase=case.phase,
        on=on,
        ladder=climb(case, marks, late=is_late(promise, meeting)),
        levels=levels_of(case.ladder, level),
        plan=plan_of(plans[-1]) if plans else None,
        promise=replace(promise, first_date=plans[0].feedback_date) if promise and plans else promise,
        documents=documents_of(case),
        occasions=() if declined else occasions_of(case),
        decisions=decisions,
        outcome=outcome,
        effects=None if declined else effects_of(case, filed, on),
        meeting=meeting,
        easy=easy_summary_of(case),
        heard_back=counts_of(case) if case.answered_at else None,
    )


def _filed(case: "PublishedCase") -> Filed:
    """The plans and the committee's decisions, and what the office filed of how it went."""
    return Filed.of(
        case,
        (*DECISIONS, Proposal, Execution, InformationMeeting, Effect),
        who_decided=who_decided(),
        methods=methods_of_the_proposal(),
    )


def is_late(promise: Promise | None, meeting: PublicInformationMeeting | None) -> bool:
    """Whether residents wait for something longer than they were told."""
    return bool((promise and promise.is_overdue) or (meeting and meeting.late_days))
