from .cases import DialogAdmin, EventAdmin, OccasionAdmin
from .ladders import LadderAdmin, LevelAdmin
from .mails import DigestAdmin, LetterAdmin, NoticeAdmin
from .target_groups import TargetGroupAdmin

__all__ = [
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
