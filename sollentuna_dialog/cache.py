"""What is remembered for minutes: attempts at the door, codes that were used, when the last sweep was.

It stands in PostgreSQL, beside everything else that a login needs: without Redis nobody is locked out.
"""

from django.db import connection
from django.utils.crypto import salted_hmac


def sealed(key: str, key_prefix: str, version: int) -> str:
    """Under which name a thing is kept. A name tells of addresses and people; the table shows none."""
    return salted_hmac(key_prefix, f"{version}:{key}", algorithm="sha256").hexdigest()


def forget_expired() -> None:
    """Django itself only does it when the table is full."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM cache WHERE expires < now()")
