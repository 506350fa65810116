"""What must be done next, and by whom. Read from the cases themselves, never from stored flags."""

from .lists import Duty, of_my_office, of_myself, on_page
from .rules import RULES, Owner, Rule, rules_of, with_rules

__all__ = ["RULES", "Duty", "Owner", "Rule", "of_my_office", "of_myself", "on_page", "rules_of", "with_rules"]
