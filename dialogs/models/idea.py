import datetime

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector
from django.db import models
from django.utils.translation import gettext_lazy as _

from .record import Record


class Idea(Record):
    """What somebody brought in, and when it reached the municipality."""

    class Source(models.TextChoices):
        RESIDENT = "resident", _("a resident")
        POLITICIAN = "politician", _("an elected member")
        OFFICIAL = "official", _("an official")

    source = models.CharField(_("who brought the idea"), max_length=20, choices=Source)
    text = models.TextField(_("the idea"), max_length=20_000)
    # The arrival counts from when it reached the authority, not from when it was typed in here.
    received_on = models.DateField(_("received"))

    class Meta:
        verbose_name = _("idea")
        verbose_name_plural = _("ideas")
        indexes = [GinIndex(SearchVector("text", config="swedish"), name="idea_words")]

    def refuse(self, on: datetime.date) -> None:
        self.not_in_the_future(on, "received_on")
