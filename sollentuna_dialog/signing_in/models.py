from django.db import models
from django.utils import timezone


class ResetAsked(models.Model):
    """Somebody typed an address and asked for a new password. Gone as soon as a worker has dealt with it.

    A row and no message in a queue: addresses stay out of Redis, and while it is away nothing is lost.
    """

    email = models.EmailField()
    asked_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.asked_at:%Y-%m-%d %H:%M}"  # never the address: this may end up in a log
