from .answer_texts import AnswerTextAdmin
from .cases import DialogAdmin, EventAdmin, OccasionAdmin
from .ladders import LadderAdmin, LevelAdmin
from .mails import DigestAdmin, LetterAdmin, NoticeAdmin
from .target_groups import TargetGroupAdmin

__all__ = [
    "AnswerTextAdmin",
    "DialogAdmin",
    "DigestAdmin",
    "EventAdmin",
    "LadderAdmin",
    "LetterAdmin",
    "LevelAdmin",
    "NoticeAdmin",
    "OccasionAdmin",
    "TargetGroupAdmin",
]
