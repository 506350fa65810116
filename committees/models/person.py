from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.contrib.auth.models import AbstractUser
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from committees.models.membership import Membership


class Person(AbstractUser):
    """Somebody who works with the cases. Deactivated, never deleted: the cases remember who did what."""

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["first_name", "last_name", "username"]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        return self.get_full_name() or self.username

    def memberships_on(self, day: date) -> list[Membership]:
        """The memberships that give rights that day.

        Asks `memberships.all()`, so that one prefetch answers all the questions of a page.
        """
        if not self.is_active:
            return []
        return [membership for membership in self.memberships.all() if membership.is_held(day)]
