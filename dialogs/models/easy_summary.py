import uuid
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

#: In characters: as much as stands on one page of a phone or two.
LONGEST_SUMMARY = 1_500


class EasySummaryQuerySet(models.QuerySet["EasySummary"]):
    def newest(self) -> "EasySummary | None":
        return self.order_by("-version").first()


class EasySummary(models.Model):
    """What a dialogue is about in easy Swedish, in versions: the newest is shown, none is ever changed.

    No record of the process: nothing is decided by it and no step waits for it (law/easy_summaries.sql).
    """

    dialog: Any = models.ForeignKey("dialogs.Dialog", models.PROTECT, related_name="easy_summaries")
    version = models.PositiveIntegerField(_("version"))
    text = models.TextField(_("easy to read"), max_length=LONGEST_SUMMARY)
    author: Any = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    published_at = models.DateTimeField(_("published"), default=timezone.now, editable=False)
    # The form's own key: the same form posted twice has one effect (I14).
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    objects: ClassVar = EasySummaryQuerySet.as_manager()

    class Meta:
        verbose_name = _("easy summary")
        verbose_name_plural = _("easy summaries")
        ordering = ["dialog", "-version"]
        constraints = [
            models.UniqueConstraint(fields=["dialog", "version"], name="easy_summary_version_unique"),
            models.CheckConstraint(condition=Q(version__gte=1), name="easy_summary_version_from_one"),
            models.CheckConstraint(condition=Q(text__regex=r"\S"), name="easy_summary_says_something"),
        ]

    def __str__(self) -> str:
        return f"{self.dialog_id}/{self.version}"
