"""Why something was not sent, on top of the form that still holds what was typed."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Notice:
    title: Any
    text: Any
    status: int = HTTPStatus.OK


_KEPT = _("What you typed is still here. Read it over and press the button again.")

TOO_FAST = Notice(_("That was quick"), _KEPT)
STALE = Notice(_("The page had become old"), _KEPT)
SENT_ALREADY = Notice(
    _("You have already sent an idea from this page"),
    _("This is another text. If you want to send it as well, press the button again."),
    HTTPStatus.CONFLICT,
)
TOO_MANY = Notice(
    _("Much is being sent right now"),
    _("What you typed is still here. Leave the page open, wait ten minutes and press the button again."),
    HTTPStatus.TOO_MANY_REQUESTS,
)
FROM_ELSEWHERE = Notice(
    _("This came from another website"),
    _("Read what stands here. If it is yours, press the button to send it from this page."),
    HTTPStatus.FORBIDDEN,
)
TOO_LARGE = Notice(
    _("That is more than we can receive"),
    _("Go back in the browser: your text is there. Make it shorter, at most 5 000 characters."),
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
)
