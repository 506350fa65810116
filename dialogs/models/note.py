import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Note(models.Model):
    """A tjänsteanteckning: what somebody who works with the case wants remembered, with who and when.

    Append-only: a mistaken note is answered by another note (I4). It never moves the case.
    """

    dialog = models.ForeignKey("dialogs.Dialog", on_delete=models.PROTECT, related_name="notes")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now, editable=False)
    text = models.TextField(_("note"), max_length=10_000)
    # The form's own key: the same form posted twice has one effect (I14).
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    class Meta:
        verbose_name = _("note")
        verbose_name_plural = _("notes")
        ordering = ["-at", "-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(text__regex=r"\S"), name="note_says_something"),
        ]
        indexes = [models.Index(fields=["dialog", "-at"], name="note_newest_of_case")]

    def __str__(self) -> str:
        return f"{self.dialog_id}/{self.pk}"
