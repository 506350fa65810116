from django.db import models
from django.utils.translation import gettext_lazy as _

from .record import Record


class Referral(Record):
    """The idea belongs elsewhere: referred on with an answer, not declined (PROCESS D2)."""

    class Kind(models.TextChoices):
        USER_DIALOGUE = "user_dialogue", _("User dialogue (between a service and its users)")
        OTHER_SERVICE = "other_service", _("Another service")

    kind = models.CharField(_("what kind of matter it is"), max_length=20, choices=Kind)
    referred_to = models.CharField(_("referred to"), max_length=200)
    answer = models.TextField(_("answer to the person who brought the idea"), max_length=20_000)

    class Meta:
        verbose_name = _("referral")
        verbose_name_plural = _("referrals")
