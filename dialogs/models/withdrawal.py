from django.db import models
from django.utils.translation import gettext_lazy as _

from .record import Record


class Withdrawal(Record):
    """The case ends before the committee has said JA to a dialogue."""

    reason = models.TextField(_("reason"), max_length=20_000)

    class Meta:
        verbose_name = _("withdrawal")
        verbose_name_plural = _("withdrawals")
