from django.db import models


class Untold(models.Model):
    """A step that nobody has been told of yet: the outbox.

    A trigger writes the row in the step's own transaction, and it goes in the transaction that writes the
    notices. So nothing is told of what was never committed, and a step that commits late is not passed by.
    """

    event = models.OneToOneField("dialogs.Event", models.CASCADE, primary_key=True, related_name="+")

    def __str__(self) -> str:
        return str(self.event_id)
