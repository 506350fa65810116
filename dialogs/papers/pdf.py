"""A paper as tagged PDF (PDF/UA-1), made in a process of its own: bounded in time and memory.

A page layout of a hundred thousand words, or a fault in a font, then ends that process and not the web's.
"""

import subprocess
import sys
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _

from .page import document
from .paper import Paper

TYPESETTER = Path(__file__).with_name("typesetter.py")
SECONDS = 30
MEMORY = 1_500_000_000
LARGEST = 25_000_000
#: What the typesetter says when the system's libraries are missing.
NO_LIBRARIES = 3


class CannotBeSet(Exception):  # noqa: N818
    """There is no PDF now; the words say why, to the person who asked."""


def pdf(paper: Paper, seconds: float | None = None) -> bytes:
    """A paper that is longer than most may take more seconds than most."""
    # -I: neither our folder nor the environment decides which modules it imports. It is told no secrets.
    command = [sys.executable, "-I", str(TYPESETTER), str(settings.BASE_DIR / "static"), str(MEMORY)]
    try:
        done = subprocess.run(  # noqa: S603 - our own program, and no word of the paper is in the command
            command,
            input=document(paper).encode(),
            capture_output=True,
            timeout=seconds or SECONDS,
            check=False,
            env={},
        )
    except subprocess.TimeoutExpired:
        raise CannotBeSet(
            _("The paper is so large that it took too long. Print the page, or take the Word file.")
        ) from None
    if done.returncode == NO_LIBRARIES:
        raise CannotBeSet(_missing() % {"reason": done.stderr.decode(errors="replace").strip()[:300]})
    if done.returncode or len(done.stdout) > LARGEST:
        raise CannotBeSet(_("The PDF could not be made. Print the page, or take the Word file."))
    return done.stdout


def _missing() -> str:
    return _(
        "This server lacks what PDF files need: the Debian packages libpango-1.0-0, libpangoft2-1.0-0 and "
        "libharfbuzz-subset0. The administrator can install them. (%(reason)s)"
    )
