from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dialogs.models import Digest
from dialogs.post import Letter

from .contents import Contents


def letter(digest: Digest, contents: Contents) -> Letter:
    late = contents.late
    state = (
        ngettext("%(n)s late case", "%(n)s late cases", late) % {"n": late} if late else _("nothing is late")
    )
    week = digest.week.isocalendar().week
    context = {
        "contents": contents,
        "name": digest.recipient.name,
        "week": week,
        "site": settings.SITE_URL,
        "worklist": settings.SITE_URL + reverse("staff:worklist"),
        "choices": settings.SITE_URL + reverse("staff:notice_choices"),
    }
    subject = _("Week %(week)s in the dialogues: %(state)s") % {"week": week, "state": state}
    return Letter(digest.recipient.email, digest.message_id, subject, "digest", context)
