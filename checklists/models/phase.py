from django.db import models
from django.utils.translation import pgettext_lazy


class Phase(models.TextChoices):
    """The checklist's three lists, in the order of the process."""

    BEFORE = "before", pgettext_lazy("checklist", "Before")
    DURING = "during", pgettext_lazy("checklist", "During")
    AFTER = "after", pgettext_lazy("checklist", "After")
