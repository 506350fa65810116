from django.conf import settings

#: No rights reserved: what an authority publishes belongs to everybody. Written as the national profile does.
LICENCE = "http://creativecommons.org/publicdomain/zero/1.0/"


def publisher_uri() -> str:
    """How the national portal knows the municipality, by its organisation number."""
    return f"http://dataportal.se/organisation/SE{settings.ORGANISATION_NUMBER.replace('-', '')}"
