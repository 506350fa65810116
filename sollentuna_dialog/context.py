"""What every template may know."""

from django.conf import settings
from django.http import HttpRequest


def demo(request: HttpRequest) -> dict[str, bool]:
    """Whether this is the demonstration, so that no page can be taken for the municipality's own."""
    return {"demo": settings.DEMO}
