"""The only way from a case to a public page (I10).

Public templates never see a model: they get frozen dataclasses that list, field by field, what residents may
know, built from published cases only. A new column is therefore unpublished until somebody adds it here.

What stays inside: the internal description, ideas and contacts, names of officials, drafts, checklists and
notes, referrals and withdrawals, tablings and parkings, and every case in which no committee has said JA or
NEJ yet.
"""

from .cards import Cards, PublicCard, newest
from .committees import committees_with_dialogs
from .dialog import PublicDialog, find_dialog
from .feedback_page import PublicFeedbackPage, find_feedback, preview_feedback
from .levels import PublicLevel, current_levels
from .phase import Phase

__all__ = [
    "Cards",
    "Phase",
    "PublicCard",
    "PublicDialog",
    "PublicFeedbackPage",
    "PublicLevel",
    "committees_with_dialogs",
    "current_levels",
    "find_dialog",
    "find_feedback",
    "newest",
    "preview_feedback",
]
