from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from committees.models import Person

MOST_SAVED = 20


class SavedViewQuerySet(models.QuerySet["SavedView"]):
    @transaction.atomic
    def keep(self, person: Person, name: str, query: str) -> "SavedView":
        """Save what the person looks at, under a name. Refused when there are too many already."""
        Person.objects.select_for_update(no_key=True).get(pk=person.pk)  # two tabs at once count right
        if self.filter(person=person).count() >= MOST_SAVED:
            raise ValidationError(
                _("You already have %(most)s saved filters. Delete one first.") % {"most": MOST_SAVED}
            )
        view = self.model(person=person, name=name, query=query)
        view.full_clean()
        view.save()
        return view

    keep.alters_data = True  # type: ignore[attr-defined]


class SavedView(models.Model):
    """What a person wants to see in the list of cases, time and again. Their own; nobody else finds it."""

    person: Any = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="saved_views", editable=False
    )
    name = models.CharField(_("name"), max_length=60)
    #: Tab, search, filters and order as they stand in the address; never which page.
    query = models.CharField(max_length=2_000, editable=False)

    objects = SavedViewQuerySet.as_manager()

    class Meta:
        verbose_name = _("saved filter")
        verbose_name_plural = _("saved filters")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "name"],
                name="saved_view_named_once",
                violation_error_message=_("You already have a saved filter with that name."),
                violation_error_code="name",
            ),
            models.CheckConstraint(
                condition=~models.Q(query__regex=r"(^|&)page="), name="saved_view_is_no_page"
            ),
        ]

    def __str__(self) -> str:
        return self.name
