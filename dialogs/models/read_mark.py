from django.conf import settings
from django.db import models


class ReadMark(models.Model):
    """Until when a person has read what is new in their cases. Nobody's act, so it goes with the person."""

    person = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="read_mark", editable=False
    )
    read_until = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.person_id} {self.read_until}"
