import datetime

from django.db.models import Exists, OuterRef, Q, TextChoices
from django.utils.translation import gettext_lazy as _

from dialogs.models import PublicFeedback, State

HAS_FEEDBACK = Exists(PublicFeedback.objects.filed().filter(dialog=OuterRef("pk")))


class Phase(TextChoices):
    """Where a published case stands, as a resident sees it. The values stand in addresses."""

    ONGOING = "pagar", _("Under way")
    WAITING = "vantar", _("Awaiting feedback")
    ANSWERED = "avslutade", _("Answered")
    DECLINED = "nej", _("No dialogue")

    @classmethod
    def conditions(cls, on: datetime.date) -> dict["Phase", Q]:
        """Which published cases are in which phase on a day. Every case is in exactly one."""
        open_to_residents = Q(ends_on__gte=on)
        return {
            cls.ONGOING: Q(state=State.EXECUTION) & open_to_residents,
            cls.WAITING: Q(state=State.EXECUTION) & ~open_to_residents
            | Q(state=State.FEEDBACK) & ~Q(HAS_FEEDBACK),
            cls.ANSWERED: Q(state__in=[State.FEEDBACK, State.COMPLETED]) & Q(HAS_FEEDBACK),
            # No dialogue is completed without feedback (I7): these ended in an information meeting (I2).
            cls.DECLINED: Q(state=State.INFORMATION) | Q(state=State.COMPLETED) & ~Q(HAS_FEEDBACK),
        }
