from django.db import models
from django.utils.translation import gettext_lazy as _

from committees.models.validity import Validity, ValidityQuerySet


class Body(Validity):
    """A part of the municipality. Bodies come and go with the elections; their history stays."""

    name = models.CharField(_("name"), max_length=200)
    slug = models.SlugField(_("short name in addresses"), max_length=80, unique=True)

    objects = ValidityQuerySet.as_manager()

    class Meta(Validity.Meta):
        abstract = True
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Committee(Body):
    """An elected body: decides, is the sender of the dialogue and answers for the feedback (PROCESS F3)."""

    class Meta(Body.Meta):
        verbose_name = _("committee")
        verbose_name_plural = _("committees")


class Office(Body):
    """The administration that investigates, proposes and carries out."""

    class Meta(Body.Meta):
        verbose_name = _("office")
        verbose_name_plural = _("offices")
