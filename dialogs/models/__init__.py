from .accessibility_report import AccessibilityReport, ReportAnswer
from .answer_text import AnswerText
from .area import ProposedArea
from .beginning import Beginning
from .calendar_link import CalendarLink
from .compilation import Compilation, GoalOutcome
from .contact import Contact
from .decision import DialogDecision
from .dialog import Dialog
from .digest import Digest
from .document import Document
from .easy_summary import EasySummary
from .effect import Effect
from .event import Event
from .execution import Cancellation, Execution
from .feedback import CommitteeReport, FeedbackRescheduling, PublicFeedback
from .handover import Handover
from .heard_back import HeardBack, HeardBackAnswer
from .idea import Idea
from .idea_mail import IdeaMail
from .incoming_idea import IncomingIdea
from .information import InformationMeeting, InformationQuestion
from .information_text import InformationText
from .investigation import InvestigationDecision
from .ladder import Ladder, Level, Method, ParticipationLevel
from .letter import Letter
from .measurability import MeasurabilityReview
from .method_guide import Cost, MethodExperience, MethodGuide, MethodGuideChange
from .note import Note
from .notice import Notice
from .notice_choice import NoticeChoice
from .number import CaseNumberSeries
from .occasion import Occasion
from .paper_template import LetterheadVersion, PaperTemplate
from .parking import Parking
from .privacy_act import PrivacyAct
from .proposal import Goal, Proposal, TargetGroup
from .public_change import PublicChange
from .read_mark import ReadMark
from .record import CommitteeRecord, Record
from .referral import Referral
from .saved_view import SavedView
from .sign_up_receipt import SignUpReceipt
from .state import State
from .subscription import Subscription
from .subscription_mail import SubscriptionMail
from .tabling import Tabling
from .tally import TalliedMonth, Tally, Untallied
from .untold import Untold
from .withdrawal import Withdrawal

__all__ = [
    "AccessibilityReport",
    "AnswerText",
    "Beginning",
    "CalendarLink",
    "Cancellation",
    "CaseNumberSeries",
    "CommitteeRecord",
    "CommitteeReport",
    "Compilation",
    "Contact",
    "Cost",
    "Dialog",
    "DialogDecision",
    "Digest",
    "Document",
    "EasySummary",
    "Effect",
    "Event",
    "Execution",
    "FeedbackRescheduling",
    "Goal",
    "GoalOutcome",
    "Handover",
    "HeardBack",
    "HeardBackAnswer",
    "Idea",
    "IdeaMail",
    "IncomingIdea",
    "InformationMeeting",
    "InformationQuestion",
    "InformationText",
    "InvestigationDecision",
    "Ladder",
    "Letter",
    "LetterheadVersion",
    "Level",
    "MeasurabilityReview",
    "Method",
    "MethodExperience",
    "MethodGuide",
    "MethodGuideChange",
    "Note",
    "Notice",
    "NoticeChoice",
    "Occasion",
    "PaperTemplate",
    "Parking",
    "ParticipationLevel",
    "PrivacyAct",
    "Proposal",
    "ProposedArea",
    "PublicChange",
    "PublicFeedback",
    "ReadMark",
    "Record",
    "Referral",
    "ReportAnswer",
    "SavedView",
    "SignUpReceipt",
    "State",
    "Subscription",
    "SubscriptionMail",
    "Tabling",
    "TalliedMonth",
    "Tally",
    "TargetGroup",
    "Untallied",
    "Untold",
    "Withdrawal",
]
