"""One connection for many mails. A server that is gone or hangs costs one time-out, not one a mail."""

import logging
from collections.abc import Callable, Generator, Iterable
from contextlib import suppress
from dataclasses import dataclass
from smtplib import SMTPException
from types import TracebackType
from typing import Generic, Self, TypeVar

from django.core.mail import get_connection
from django.core.mail.backends.base import BaseEmailBackend

from .message import Message
from .verdict import Result, State, judge, state_after

logger = logging.getLogger(__name__)

Item = TypeVar("Item")


@dataclass(frozen=True)
class Outcome(Generic[Item]):
    """What became of one thing that was to be sent."""

    item: Item
    result: Result
    #: A code or the name of an exception; never an address, never a text.
    code: str = ""
    #: Nobody answers, or nothing of ours is taken. Those after this one were not tried.
    server_is_away: bool = False


class Line:
    """The line to the mail server: opened with the first mail, kept as long as it is good."""

    def __enter__(self) -> Self:
        self._connection: BaseEmailBackend = get_connection()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._hang_up()

    def send(
        self, items: Iterable[Item], write: Callable[[Item], Message]
    ) -> Generator[Outcome[Item], None, None]:
        """Send a mail about each, in order. Each is answered for at once, so that it can be noted at once.

        Ends with the first that finds the server away.
        """
        for item in items:
            error = self._attempt(item, write)
            state = state_after(error) if error else State.GOOD
            if state is not State.GOOD:
                self._hang_up()
            result, code = judge(error) if error else (Result.OK, "")
            yield Outcome(item, result, code, server_is_away=state is State.DEAD)
            if state is State.DEAD:
                return

    def _attempt(self, item: Item, write: Callable[[Item], Message]) -> Exception | None:
        """Nothing, or what went wrong: whatever it was, the other mails must go out."""
        try:
            mail = write(item).mail(self._connection)
            self._connection.open()
            mail.send()
        except Exception as error:  # noqa: BLE001 - one mail that cannot be written never holds up the others
            # Neither the message of the error nor its trace: they may quote an address or a text.
            logger.warning("not sent: %s %s", type(error).__name__, judge(error)[1])
            return error
        return None

    def _hang_up(self) -> None:
        with suppress(SMTPException, OSError):
            self._connection.close()
