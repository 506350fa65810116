"""All mail that the demo has sent, to be read in the browser: /brevlada/, in demo mode only."""

import email
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from urllib.parse import unquote

from csp.constants import NONE, SELF, UNSAFE_INLINE
from csp.decorators import csp
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_safe

PER_PAGE = 25
#: What a letter may do: show itself in its frame, and open its links in a window of their own.
WITHIN_ITS_FRAME = {
    "default-src": [NONE],
    "style-src": [UNSAFE_INLINE],
    "frame-ancestors": [SELF],
    "sandbox": ["allow-popups", "allow-popups-to-escape-sandbox"],
}


@dataclass(frozen=True)
class Kept:
    """A message in the folder, by its file's name."""

    name: str
    message: EmailMessage

    @classmethod
    def read(cls, file: Path) -> "Kept":
        return cls(file.stem, email.message_from_bytes(file.read_bytes(), policy=default))

    def part(self, kind: str) -> str:
        body = self.message.get_body((kind,))
        return str(body.get_content()) if body else ""


@login_not_required
@require_safe
def letterbox(request: HttpRequest) -> HttpResponse:
    """Newest first: the files' names begin with the moment at which they came."""
    files = sorted(_folder().glob("*.eml"), reverse=True)
    page = Paginator(files, PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "letterbox.html", {"page": page, "kept": [Kept.read(file) for file in page]})


@login_not_required
@require_safe
def letter(request: HttpRequest, name: str) -> HttpResponse:
    kept = _kept_or_404(name)
    context = {"kept": kept, "text": kept.part("plain"), "has_html": bool(kept.part("html"))}
    return render(request, "letterbox_letter.html", context)


@login_not_required
@require_safe
@xframe_options_sameorigin
@csp(WITHIN_ITS_FRAME)  # type: ignore[arg-type]  # its types know of no view with an argument
def letter_html(request: HttpRequest, name: str) -> HttpResponse:
    """The letter itself: in a sandbox, without script or picture, whatever stands in it."""
    return HttpResponse(_kept_or_404(name).part("html"))


def _kept_or_404(name: str) -> Kept:
    file = _folder() / f"{name}.eml"
    if not file.is_file():
        raise Http404
    return Kept.read(file)


def _folder() -> Path:
    return Path(unquote(settings.DEMO_MAIL.path) or settings.BASE_DIR / ".dev" / "mail")
