"""What must be done next, and by whom. Read from the cases themselves, never from stored flags."""

from .coming import Coming, coming
from .lists import Duty, handled_by, of_my_office, of_myself, on_page
from .parked import parked
from .rules import RULES, Owner, Rule, rules_of, with_rules

__all__ = [
    "RULES",
    "Coming",
    "Duty",
    "Owner",
    "Rule",
    "coming",
    "handled_by",
    "of_my_office",
    "of_myself",
    "on_page",
    "parked",
    "rules_of",
    "with_rules",
]
