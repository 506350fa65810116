"""What an administrator has put in place of the built-in look of the papers. Old versions are kept."""

from typing import Any

from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from committees.models import Person


class VersionQuerySet(models.QuerySet[Any]):
    def in_use(self) -> Any:
        """The version that holds; None means the built-in one."""
        return self.filter(in_use=True).first()

    @transaction.atomic
    def replace(self, version: "Version") -> None:
        self.back_to_the_built_in()
        version.in_use = True
        version.save()

    @transaction.atomic
    def back_to_the_built_in(self) -> None:
        # In the order of their keys, so that two administrators cannot wait for each other for ever.
        held = self.select_for_update().filter(in_use=True).order_by("pk")
        self.filter(pk__in=[version.pk for version in held]).update(in_use=False)


class Version(models.Model):
    uploaded_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", editable=False)
    uploaded_at = models.DateTimeField(default=timezone.now, editable=False)
    in_use = models.BooleanField(default=False, editable=False)

    objects = VersionQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(fields=["in_use"], condition=Q(in_use=True), name="one_%(class)s_in_use"),
        ]


class PaperTemplate(Version):
    """A Word file in which the papers are filled in (dialogs/papers/word.py). Checked before it is kept."""

    name = models.CharField(_("file name"), max_length=200)
    content = models.BinaryField()

    class Meta(Version.Meta):
        verbose_name = _("template for papers")
        verbose_name_plural = _("templates for papers")

    def __str__(self) -> str:
        return self.name


class LetterheadVersion(Version):
    """The municipality on top of its papers, and what stands at the foot of each page."""

    municipality = models.CharField(_("name of the municipality"), max_length=100)
    address = models.CharField(_("line under the name"), max_length=200, blank=True)
    footer = models.CharField(_("text at the foot of each page"), max_length=200, blank=True)
    # A PNG that we wrote ourselves: whatever was uploaded is drawn anew.
    logo = models.BinaryField(null=True)

    class Meta(Version.Meta):
        verbose_name = _("letterhead")
        verbose_name_plural = _("letterheads")

    def __str__(self) -> str:
        return self.municipality
