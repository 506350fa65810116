import datetime
import uuid
from typing import Any, Self, TypeVar
from urllib.parse import urlsplit

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

#: The space of names in which the key of what is mailed gets its number.
NUMBERS = uuid.UUID("5b7c3d0a-3f0e-4c8e-9a64-0d6f6b1f2f57")

M = TypeVar("M", bound="Mailing")


class MailingQuerySet(models.QuerySet[M]):
    def sendable(self, now: datetime.datetime) -> Self:
        """Whose mail waits, and neither rests after a failure nor is in somebody's hands."""
        return self.filter(mail=Mailing.Mail.WAITING, next_try_at__lte=now)

    def failed(self) -> Self:
        return self.filter(mail=Mailing.Mail.FAILED)

    def try_again(self) -> int:
        """Those that failed, and how many they were: their cause is mended."""
        return self.failed().update(mail=Mailing.Mail.WAITING, attempts=0, next_try_at=timezone.now())


class Mailing(models.Model):
    """Something that goes to one person by mail: where its mail stands. What it says is read when it is sent.

    At least once: claimed with a lease, sent, noted (dialogs/post).
    """

    class Mail(models.TextChoices):
        WAITING = "waiting", _("waits")
        SENT = "sent", _("sent")
        SILENCED = "silenced", _("silenced: nothing is owed any more")
        FAILED = "failed", _("failed")
        NONE = "none", _("no address")

    id = models.UUIDField(primary_key=True, editable=False)
    created_at = models.DateTimeField(default=timezone.now)
    mail = models.CharField(_("mail"), max_length=8, choices=Mail, default=Mail.WAITING)
    claimed_until = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    next_try_at = models.DateTimeField(default=timezone.now)
    sent_at = models.DateTimeField(null=True)
    #: A code or the name of an exception: never an address, never what a server said in words.
    last_error = models.CharField(_("last error"), max_length=60, blank=True)

    class Meta:
        abstract = True

    @classmethod
    def numbered(cls, key: str, **facts: Any) -> Self:
        """A row with its number, which follows from its key: the same message always has the same one."""
        return cls(id=uuid.uuid5(NUMBERS, key), **facts)

    @property
    def message_id(self) -> str:
        """The same for every copy, so that a mail program shows a repeated one once (I8)."""
        return f"<{self._meta.model_name}-{self.pk}@{urlsplit(settings.SITE_URL).hostname}>"
