"""The site with two pages beside it that the others are compared with (tools/bench/pages/reference.py)."""

from pathlib import Path

from django.conf import settings

from tools.bench import pages

settings.ROOT_URLCONF = "tools.bench.pages.urls"
settings.TEMPLATES[0]["DIRS"] += [Path(pages.__file__).parent]  # type: ignore[operator]

from sollentuna_dialog.wsgi import application  # noqa: E402 - reads the settings

__all__ = ["application"]
