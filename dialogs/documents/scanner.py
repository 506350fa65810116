"""The virus check, where the municipality runs one. Without an answer nothing is taken in."""

import io
import logging

from clamav_client.clamd import ClamdError, ClamdNetworkSocket, ClamdUnixSocket
from django.conf import settings

from .refusals import refused

logger = logging.getLogger(__name__)


def scan(content: bytes) -> None:
    """Refuse what the scanner finds something in. Neither content nor name of the file is logged."""
    scanner = _scanner()
    if scanner is None:
        return
    try:
        (verdict,) = scanner.instream(io.BytesIO(content)).values()
    except (ClamdError, OSError, ValueError) as error:
        logger.exception("The virus check did not answer: %s", type(error).__name__)
        raise refused("unscanned") from error
    status, found = verdict
    if status == "FOUND":
        logger.warning("Refused a file of %d bytes: the virus check found %s", len(content), ascii(found))
        raise refused("infected")
    if status != "OK":
        logger.error("The virus check could not judge a file of %d bytes: %s", len(content), ascii(status))
        raise refused("unscanned")


def _scanner() -> ClamdNetworkSocket | None:
    if settings.CLAMAV_SOCKET:
        return ClamdUnixSocket(settings.CLAMAV_SOCKET, timeout=settings.CLAMAV_TIMEOUT)
    if settings.CLAMAV_HOST:
        return ClamdNetworkSocket(settings.CLAMAV_HOST, settings.CLAMAV_PORT, timeout=settings.CLAMAV_TIMEOUT)
    return None
