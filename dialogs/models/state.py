from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    """What a case is waiting for (PROCESS, "The flow")."""

    IDEA = "idea", _("Idea")
    INVESTIGATION = "investigation", _("Decision to investigate")
    PROPOSAL = "proposal", _("Proposal")
    DECISION = "decision", _("Decision on dialogue")
    EXECUTION = "execution", _("Execution")
    FEEDBACK = "feedback", _("Feedback")
    INFORMATION = "information", _("Information meeting")
    COMPLETED = "completed", _("Completed")
    REFERRED = "referred", _("Referred")
    WITHDRAWN = "withdrawn", _("Withdrawn")

    @classmethod
    def open(cls) -> tuple["State", ...]:
        """States in which somebody still has something to do."""
        return tuple(state for state in cls if state not in cls.closed())

    @classmethod
    def closed(cls) -> tuple["State", ...]:
        return (cls.COMPLETED, cls.REFERRED, cls.WITHDRAWN)

    @classmethod
    def public(cls) -> tuple["State", ...]:
        """States that follow a committee's decision residents are told about (I10)."""
        return (cls.EXECUTION, cls.FEEDBACK, cls.INFORMATION, cls.COMPLETED)
