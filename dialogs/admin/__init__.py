from .cases import DialogAdmin, EventAdmin, OccasionAdmin

__all__ = ["DialogAdmin", "EventAdmin", "OccasionAdmin"]
