from .compilation import Compilation, GoalOutcome
from .contact import Contact
from .decision import DialogDecision
from .dialog import Dialog
from .event import Event
from .execution import Cancellation, Execution
from .feedback import CommitteeReport, FeedbackRescheduling, PublicFeedback
from .handover import Handover
from .idea import Idea
from .information import InformationMeeting, InformationQuestion
from .investigation import InvestigationDecision
from .ladder import Ladder, Level, Method, ParticipationLevel
from .measurability import MeasurabilityReview
from .number import CaseNumberSeries
from .occasion import Occasion
from .proposal import Goal, Proposal, TargetGroup
from .record import CommitteeRecord, Record
from .referral import Referral
from .state import State
from .tabling import Tabling
from .withdrawal import Withdrawal

__all__ = [
    "Cancellation",
    "CaseNumberSeries",
    "CommitteeRecord",
    "CommitteeReport",
    "Compilation",
    "Contact",
    "Dialog",
    "DialogDecision",
    "Event",
    "Execution",
    "FeedbackRescheduling",
    "Goal",
    "GoalOutcome",
    "Handover",
    "Idea",
    "InformationMeeting",
    "InformationQuestion",
    "InvestigationDecision",
    "Ladder",
    "Level",
    "MeasurabilityReview",
    "Method",
    "Occasion",
    "ParticipationLevel",
    "Proposal",
    "PublicFeedback",
    "Record",
    "Referral",
    "State",
    "Tabling",
    "TargetGroup",
    "Withdrawal",
]
