"""What an answer of the mail server means: for this message, and for those that come after it."""

import smtplib
from enum import Enum, StrEnum


class Result(StrEnum):
    OK = "ok"
    TEMPORARY = "temporary"
    PERMANENT = "permanent"


class State(Enum):
    """How the connection stands afterwards."""

    GOOD = "good"
    BROKEN = "broken"
    #: Nobody answers, or nothing of ours is taken: the next one would only wait for the same.
    DEAD = "dead"


CLOSING = 421


def judge(error: Exception) -> tuple[Result, str]:
    """The result, and a code that names neither an address nor what the server said in words.

    For good is only what was said about this recipient or this very message. A refused login or sender is a
    fault of ours that somebody mends: everything waits until then. So does what was hung up on after the
    message: it may have arrived, and goes out again under the same Message-ID (I8).
    """
    said = _said(error)
    if 500 <= said < 600 and isinstance(error, smtplib.SMTPRecipientsRefused | smtplib.SMTPDataError):
        return Result.PERMANENT, str(said)
    return Result.TEMPORARY, str(said) if said else type(_cause(error)).__name__


def state_after(error: Exception) -> State:
    if isinstance(error, smtplib.SMTPRecipientsRefused | smtplib.SMTPDataError):
        return State.BROKEN if _said(error) == CLOSING else State.GOOD
    if isinstance(error, smtplib.SMTPSenderRefused) and error.smtp_code == CLOSING:
        return State.BROKEN
    if isinstance(error, smtplib.SMTPServerDisconnected):
        return State.DEAD if isinstance(_cause(error), TimeoutError) else State.BROKEN
    # Every error of smtplib is an OSError too. What is none is a fault in the writing of this one letter.
    return State.DEAD if isinstance(error, OSError) else State.GOOD


def _said(error: Exception) -> int:
    """The server's code; 0 when it said nothing."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        ((code, _words),) = error.recipients.values()
        return int(code)
    return max(0, error.smtp_code) if isinstance(error, smtplib.SMTPResponseException) else 0


def _cause(error: Exception) -> BaseException:
    """smtplib calls a time-out a disconnection, and keeps the time-out behind it."""
    return error.__context__ if isinstance(error.__context__, TimeoutError) else error
