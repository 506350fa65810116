"""The effects register: what came of every dialogue that was answered and closed (PROCESS, "Effects")."""

from .asked import Asked, EffectsForm
from .register import late_ones, register, rolled_up
from .rows import Row, rows

__all__ = ["Asked", "EffectsForm", "Row", "late_ones", "register", "rolled_up", "rows"]
