from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from committees.models import Person


class NoticeChoiceQuerySet(models.QuerySet["NoticeChoice"]):
    def of(self, person: Person) -> "NoticeChoice":
        """What the person has chosen, or what holds for whoever has chosen nothing."""
        return self.filter(person=person).first() or NoticeChoice(person=person)

    def without_steps_by_mail(self, people: Iterable[int]) -> set[int]:
        return set(self.filter(person__in=people, steps_by_mail=False).values_list("person", flat=True))

    def without_digest(self, people: Iterable[int]) -> set[int]:
        return set(self.filter(person__in=people, digest_by_mail=False).values_list("person", flat=True))


class NoticeChoice(models.Model):
    """What a person wants by mail beside the reminders of duties, which nobody chooses away.

    A row only for whoever chose something else than all.
    """

    person: Any = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notice_choice", editable=False
    )
    steps_by_mail = models.BooleanField(_("Mail me when a step makes it my turn"), default=True)
    digest_by_mail = models.BooleanField(_("Mail me the summary of the week"), default=True)

    objects = NoticeChoiceQuerySet.as_manager()

    class Meta:
        verbose_name = _("choice of notices")
        verbose_name_plural = _("choices of notices")

    def __str__(self) -> str:
        return f"{self.person_id} {self.steps_by_mail} {self.digest_by_mail}"
