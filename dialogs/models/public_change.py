from django.db import models


class PublicChange(models.Model):
    """How often anything was changed that a public page may show: so a kept page can tell that it is old.

    Counted by the database (law/public_changes.sql), in as many rows as there were writers at once: none of
    them waits for another. Only the sum says something.
    """

    changes = models.BigIntegerField(default=0)

    class Meta:
        verbose_name = "count of public changes"
        verbose_name_plural = "counts of public changes"

    def __str__(self) -> str:
        return str(self.changes)
