"""What people were told by mail, and the mails that failed: to be sent again once their cause is mended."""

from typing import Any

from django.contrib import admin, messages
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from dialogs.models import Digest, HeardBack, IdeaMail, Letter, Notice, ReportAnswer, SignUpReceipt
from dialogs.models.mailing import MailingQuerySet
from dialogs.permissions import Standing

from .read_only import ReadOnlyAdmin

STANDS = ("mail", "attempts", "last_error")


class MailAdmin(ReadOnlyAdmin):
    show_full_result_count = False
    actions = ["send_again"]

    def has_send_permission(self, request: HttpRequest) -> bool:
        person: Any = request.user
        return Standing.of(person, timezone.localdate()).is_administrator

    @admin.action(description=_("Send failed mails again"), permissions=["send"])
    def send_again(self, request: HttpRequest, mails: MailingQuerySet[Any]) -> HttpResponse | None:
        """Asks first. Only what failed: what was sent stays sent."""
        if "confirmed" in request.POST:
            count = mails.try_again()
            said = ngettext("%(count)s mail is sent again.", "%(count)s mails are sent again.", count)
            messages.success(request, said % {"count": count})
            return None
        context = admin.site.each_context(request) | {
            "title": _("Send failed mails again?"),
            "opts": self.opts,
            "count": mails.failed().count(),
            "chosen": request.POST.getlist("_selected_action"),
        }
        return TemplateResponse(request, "admin/send_again.html", context)


@admin.register(Notice)
class NoticeAdmin(MailAdmin):
    list_display = ["recipient", "dialog", "rule", "created_at", *STANDS]
    list_filter = ["mail", "last_error", "rule"]
    list_select_related = ["recipient", "dialog"]
    search_fields = ["dialog__number", "recipient__username"]


@admin.register(Digest)
class DigestAdmin(MailAdmin):
    list_display = ["recipient", "week", *STANDS]
    list_filter = ["mail", "last_error"]
    list_select_related = ["recipient"]
    search_fields = ["recipient__username"]


@admin.register(Letter)
class LetterAdmin(MailAdmin):
    """Never to whom: residents' contacts are for the office that answers them (I10)."""

    list_display = ["case", "told", "created_at", *STANDS]
    list_filter = ["mail", "last_error"]
    list_select_related = ["event__dialog"]
    search_fields = ["event__dialog__number"]
    exclude = ["contact"]

    @admin.display(description=_("case"))
    def case(self, letter: Letter) -> str:
        return str(letter.event.dialog)

    @admin.display(description=_("what is told"))
    def told(self, letter: Letter) -> str:
        return str(letter.event.done)


@admin.register(IdeaMail)
class IdeaMailAdmin(MailAdmin):
    """Neither to whom nor of which idea: what a resident sent is for those who take care of it (I10)."""

    list_display = ["kind", "created_at", *STANDS]
    list_filter = ["mail", "last_error", "kind"]
    exclude = ["contact", "idea"]


@admin.register(SignUpReceipt)
class SignUpReceiptAdmin(MailAdmin):
    """Never to whom: participants are seen by the office that answers them (I10)."""

    list_display = ["dialog", "created_at", *STANDS]
    list_filter = ["mail", "last_error"]
    list_select_related = ["dialog"]
    search_fields = ["dialog__number"]
    exclude = ["contact"]


@admin.register(ReportAnswer)
class ReportAnswerAdmin(MailAdmin):
    """Whether the answer reached its sender; what it says stands among the reports."""

    list_display = ["created_at", "by", *STANDS]
    list_filter = ["mail", "last_error"]
    list_select_related = ["by"]
    exclude = ["contact"]


@admin.register(HeardBack)
class HeardBackAdmin(MailAdmin):
    """Neither to whom nor whether they have answered: an answer is nobody's (I13)."""

    list_display = ["dialog", "created_at", *STANDS]
    list_filter = ["mail", "last_error"]
    list_select_related = ["dialog"]
    search_fields = ["dialog__number"]
    exclude = ["contact", "answered"]
