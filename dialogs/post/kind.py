import datetime
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar
from uuid import UUID

from django.db import connection
from django.utils import timezone

from dialogs.models.mailing import Mailing, MailingQuerySet

from .message import Message

M = TypeVar("M", bound=Mailing)
Writer = Callable[[M], Message]


class Kind(ABC, Generic[M]):
    """One kind of mail on one day: which rows there are, which of them go out, and what they say."""

    #: What is locked while the rows are claimed.
    locks: tuple[str, ...] = ("self",)

    def __init__(self, today: datetime.date) -> None:
        self.today = today

    @abstractmethod
    def rows(self) -> MailingQuerySet[M]:
        """All there is, with what is read of each."""

    @abstractmethod
    def unsent(self, found: Sequence[M]) -> dict[UUID, Mailing.Mail]:
        """Those that are not to go out, and what becomes of them. Asked under the locks (I9)."""

    @abstractmethod
    def writer(self, taken: Sequence[M]) -> Writer[M]:
        """Writes each. Reads what it needs at once, however many they are."""

    def note_sent(self, row: M) -> None:
        """It has gone out: also when the lease ran out meanwhile.

        Once a mail, and so in plain SQL: to write it takes Django longer than PostgreSQL to do it.
        """
        with connection.cursor() as cursor:
            cursor.execute(
                f"UPDATE {row._meta.db_table} SET mail = 'sent', sent_at = %s, claimed_until = NULL, "  # noqa: S608
                "last_error = '' WHERE id = %s AND sent_at IS NULL",
                [timezone.now(), row.pk],
            )
