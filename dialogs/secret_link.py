"""Addresses that only whoever got them can know, and that need no account: a row's number, signed.

No token is kept, so none leaks from the database; a later mail can carry the same address again. An address
works as long as its row is there. Signed for one use: the link to an idea opens no subscription.
"""

from uuid import UUID

from django.core.signing import BadSignature, Signer

#: In no base64 alphabet, and nothing that an address has to escape.
SEPARATOR = "."


def token_of(use: str, row: UUID) -> str:
    """As it stands in the address: 32 hexadecimal digits, a dot, and 43 characters of signature."""
    return _signer(use).sign(row.hex)


def row_of(use: str, token: str) -> UUID | None:
    """The row's number; None for whatever was not signed here for this use."""
    try:
        return UUID(_signer(use).unsign(token))
    except (BadSignature, ValueError):
        return None


def _signer(use: str) -> Signer:
    return Signer(sep=SEPARATOR, salt=f"secret-link/{use}")
