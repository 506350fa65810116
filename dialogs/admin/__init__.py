from .cases import DialogAdmin, EventAdmin, OccasionAdmin
from .ladders import LadderAdmin, LevelAdmin
from .notices import NoticeAdmin
from .target_groups import TargetGroupAdmin

__all__ = [
    "DialogAdmin",
    "EventAdmin",
    "LadderAdmin",
    "LevelAdmin",
    "NoticeAdmin",
    "OccasionAdmin",
    "TargetGroupAdmin",
]
