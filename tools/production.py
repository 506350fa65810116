"""The settings of a municipality's production, for checks and tests that must see them as they are there."""

import datetime
import os
import secrets


def environment(**changes: str) -> dict[str, str]:
    """This environment's engines under production settings; `changes` replace or add."""
    return (
        {name: value for name, value in os.environ.items() if name not in ("DEBUG", "DEMO")}
        | {
            "SECRET_KEY": secrets.token_urlsafe(64),
            "ALLOWED_HOSTS": "dialog.example.org",
            "SITE_URL": "https://dialog.example.org",
            "EMAIL_HOST": "relay.example.org",
            "DEFAULT_FROM_EMAIL": "medborgardialog@example.org",
            "DOCUMENT_ROOT": "/var/lib/sollentuna-dialog/documents",
            "MUNICIPALITY_EMAIL": "kommunen@dialog.example.com",
            "DATA_PROTECTION_OFFICER_EMAIL": "dataskyddsombud@dialog.example.com",
            # As a municipality that keeps its statement fresh: it is they who are told when they do not.
            "ACCESSIBILITY_ASSESSED_ON": str(datetime.date.today()),  # noqa: DTZ011 - any day of this year
            "ACCESSIBILITY_UPDATED_ON": str(datetime.date.today()),  # noqa: DTZ011
        }
        | changes
    )
