import re

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

NUMBER_PATTERN = r"^MD-[0-9]{4}-[0-9]{4,}$"


def check_diary_number(value: str) -> None:
    """The registry's number is free text, of the pattern that the municipality has set."""
    if not re.fullmatch(settings.DIARY_NUMBER_PATTERN, value):
        raise ValidationError(
            _("Write the diary number like this: %(example)s.") % {"example": settings.DIARY_NUMBER_EXAMPLE}
        )


class CaseNumberSeries(models.Model):
    """One counter per year. A sequence would leave gaps on rollback; a locked row does not (I16)."""

    year = models.PositiveSmallIntegerField(primary_key=True)
    last = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.year}: {self.last}"

    @classmethod
    def lock(cls, year: int) -> "CaseNumberSeries":
        """The year's counter, held until the transaction ends."""
        CaseNumberSeries.objects.bulk_create([CaseNumberSeries(year=year)], ignore_conflicts=True)
        return CaseNumberSeries.objects.select_for_update().get(pk=year)

    def take(self, count: int = 1) -> list[str]:
        """The next `count` case numbers. The counter must be locked."""
        first = self.last + 1
        self.last += count
        self.save(update_fields=["last"])
        return [f"MD-{self.year}-{serial:04d}" for serial in range(first, self.last + 1)]
