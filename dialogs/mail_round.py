"""All mail that waits, duties first: what a worker does each minute, and `send_reminders` by hand."""

import datetime

from dialogs.accessibility.post import ReportAnswers
from dialogs.digest.post import Summaries
from dialogs.heard_back.post import Questions
from dialogs.intake.post import IdeaMails
from dialogs.letters.post import Letters
from dialogs.notices.post import Notices
from dialogs.participation.post import Receipts
from dialogs.post import Delivered, deliver
from dialogs.subscriptions.post import Confirmations, News

KINDS = (Notices, Confirmations, IdeaMails, Letters, Receipts, Questions, ReportAnswers, News, Summaries)


def go_round(today: datetime.date, seconds: float) -> Delivered:
    """As much as there is time for. Several at once share the work."""
    return deliver((kind(today) for kind in KINDS), seconds)
