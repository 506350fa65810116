"""One connection for many letters. A server that is gone or hangs costs one time-out, not one a letter."""

import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from smtplib import SMTPException
from typing import Generic, TypeVar

from django.core.mail import get_connection
from django.core.mail.backends.base import BaseEmailBackend

from .letter import Letter
from .verdict import Line, Result, judge, line_after

logger = logging.getLogger(__name__)

Item = TypeVar("Item")


@dataclass(frozen=True)
class Delivery(Generic[Item]):
    """What became of one thing that was to be sent."""

    item: Item
    result: Result
    code: str = ""
    #: Nobody answers, or nothing of ours is taken. Those after this one were not tried.
    server_is_away: bool = False


def deliver(items: Iterable[Item], write: Callable[[Item], Letter]) -> Iterator[Delivery[Item]]:
    """Send a letter about each, in order. Each is answered for at once, so that it can be settled at once.

    Ends with the first that finds the server away.
    """
    connection: BaseEmailBackend = get_connection()
    try:
        for item in items:
            error = _attempt(connection, item, write)
            line = line_after(error) if error else Line.GOOD
            if line is not Line.GOOD:
                _hang_up(connection)
            result, code = judge(error) if error else (Result.OK, "")
            yield Delivery(item, result, code, server_is_away=line is Line.DEAD)
            if line is Line.DEAD:
                return
    finally:
        _hang_up(connection)


def _attempt(connection: BaseEmailBackend, item: Item, write: Callable[[Item], Letter]) -> Exception | None:
    """Nothing, or what went wrong: whatever it was, the other letters must go out."""
    try:
        message = write(item).message(connection)
        connection.open()
        message.send()
    except Exception as error:  # noqa: BLE001 - one letter that cannot be written never holds up the others
        # Neither the message of the error nor its trace: they may quote an address or a text.
        logger.warning("not sent: %s %s", type(error).__name__, judge(error)[1])
        return error
    return None


def _hang_up(connection: BaseEmailBackend) -> None:
    with suppress(SMTPException, OSError):
        connection.close()
