from django.db import models
from django.db.models import Q


class Tally(models.Model):
    """Facts of one month, counted: what the figures read instead of a million cases (`dialogs/figures`).

    Nothing is known here that the cases do not say: rows may go at any time, and are made again.
    """

    month = models.DateField()
    #: Of the whole municipality, or of the cases of one committee, one office and one level.
    everywhere = models.BooleanField()
    committee_id = models.BigIntegerField(null=True)
    office_id = models.BigIntegerField(null=True)
    level = models.CharField(max_length=20, blank=True)
    figure = models.CharField(max_length=20)
    part = models.CharField(max_length=100, blank=True)
    # With the number of cases of each value, so that medians stay exact.
    value = models.IntegerField(null=True)
    cases = models.PositiveIntegerField()
    total = models.PositiveBigIntegerField()

    class Meta:
        indexes = [
            models.Index(
                fields=["figure", "month"],
                name="tally_of_everybody",
                condition=Q(everywhere=True),
                include=["part", "value", "cases", "total"],
            ),
            models.Index(
                fields=["committee_id", "month"], name="tally_of_a_committee", condition=Q(everywhere=False)
            ),
            models.Index(fields=["month"], name="tally_by_month"),
        ]

    def __str__(self) -> str:
        return f"{self.month} {self.figure} {self.part}"


class TalliedMonth(models.Model):
    """A month whose facts have been counted, and by which queries: others count otherwise."""

    month = models.DateField(primary_key=True)
    counted_by = models.CharField(max_length=64)

    def __str__(self) -> str:
        return str(self.month)


class Untallied(models.Model):
    """A step was taken in this case since its months were counted, so their tallies do not hold.

    A trigger writes the row in the step's own transaction: whoever sees the step sees this too.
    """

    dialog = models.ForeignKey("dialogs.Dialog", models.CASCADE, related_name="+", db_index=False)

    def __str__(self) -> str:
        return str(self.dialog_id)
