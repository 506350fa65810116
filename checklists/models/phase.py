from django.db import models
from django.utils.translation import gettext_lazy as _


class Phase(models.TextChoices):
    """The checklist's three lists, in the order of the process."""

    BEFORE = "before", _("Before")
    DURING = "during", _("During")
    AFTER = "after", _("After")
