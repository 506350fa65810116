from .answer_texts import AnswerTextAdmin
from .cases import DialogAdmin, EventAdmin, OccasionAdmin
from .information_texts import InformationTextAdmin
from .ladders import LadderAdmin, LevelAdmin
from .mails import DigestAdmin, HeardBackAdmin, IdeaMailAdmin, LetterAdmin, NoticeAdmin, ReportAnswerAdmin
from .subscriptions import SubscriptionMailAdmin
from .target_groups import TargetGroupAdmin

__all__ = [
    "AnswerTextAdmin",
    "DialogAdmin",
    "DigestAdmin",
    "EventAdmin",
    "HeardBackAdmin",
    "IdeaMailAdmin",
    "InformationTextAdmin",
    "LadderAdmin",
    "LetterAdmin",
    "LevelAdmin",
    "NoticeAdmin",
    "OccasionAdmin",
    "ReportAnswerAdmin",
    "SubscriptionMailAdmin",
    "TargetGroupAdmin",
]
