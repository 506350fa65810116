from typing import ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class InformationTextQuerySet(models.QuerySet["InformationText"]):
    def current(self, kind: str) -> "InformationText":
        """What is shown today. There always is one: the first version comes with the migration."""
        return self.filter(kind=kind).latest("version")


class InformationText(models.Model):
    """What somebody reads before they leave personal data, in versions (GDPR article 13).

    What was shown to whom must be known afterwards: a version never changes (law/incoming_ideas.sql).
    """

    class Kind(models.TextChoices):
        IDEA = "idea", _("when an idea is sent in")
        PARTICIPATION = "participation", _("when a participant asks to hear back")
        SUBSCRIPTION = "subscription", _("when somebody subscribes")
        REPORT = "report", _("when a fault in accessibility is reported")

    kind = models.CharField(_("shown"), max_length=20, choices=Kind)
    version = models.PositiveIntegerField(_("version"))
    #: Paragraphs, with an empty line between them.
    body = models.TextField(_("text"), max_length=10_000)
    body_english = models.TextField(_("text in English"), max_length=10_000, blank=True)
    published_at = models.DateTimeField(_("published"), default=timezone.now)

    objects: ClassVar = InformationTextQuerySet.as_manager()

    class Meta:
        verbose_name = _("information about personal data")
        verbose_name_plural = _("information about personal data")
        ordering = ["kind", "-version"]
        constraints = [
            models.UniqueConstraint(fields=["kind", "version"], name="information_text_version_unique"),
            models.CheckConstraint(condition=~models.Q(body=""), name="information_text_says_something"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.version}"
