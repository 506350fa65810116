"""What people were told, and the mails that failed: to be sent again once their cause is mended."""

from typing import Any

from django.contrib import admin, messages
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from dialogs.models import Notice
from dialogs.models.notice import NoticeQuerySet
from dialogs.permissions import Standing

from .read_only import ReadOnlyAdmin


@admin.register(Notice)
class NoticeAdmin(ReadOnlyAdmin):
    list_display = ["recipient", "dialog", "rule", "created_at", "mail", "attempts", "last_error"]
    list_filter = ["mail", "last_error", "rule"]
    list_select_related = ["recipient", "dialog"]
    search_fields = ["dialog__number", "recipient__username"]
    show_full_result_count = False
    actions = ["send_again"]

    def has_send_permission(self, request: HttpRequest) -> bool:
        person: Any = request.user
        return Standing.of(person, timezone.localdate()).is_administrator

    @admin.action(description=_("Send failed mails again"), permissions=["send"])
    def send_again(self, request: HttpRequest, notices: NoticeQuerySet) -> HttpResponse | None:
        """Asks first. Only what failed: what was sent stays sent."""
        failed = notices.failed()
        if "confirmed" in request.POST:
            count = failed.update(mail=Notice.Mail.WAITING, attempts=0, next_try_at=timezone.now())
            said = ngettext("%(count)s mail is sent again.", "%(count)s mails are sent again.", count)
            messages.success(request, said % {"count": count})
            return None
        context = admin.site.each_context(request) | {
            "title": _("Send failed mails again?"),
            "opts": self.opts,
            "count": failed.count(),
            "chosen": request.POST.getlist("_selected_action"),
        }
        return TemplateResponse(request, "admin/send_again.html", context)
