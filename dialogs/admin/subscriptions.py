from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from dialogs.models import SubscriptionMail

from .mails import STANDS, MailAdmin


@admin.register(SubscriptionMail)
class SubscriptionMailAdmin(MailAdmin):
    """Never to whom: nobody in the municipality needs to know who follows a dialogue (I10)."""

    list_display = ["told", "case", "created_at", *STANDS]
    list_filter = ["mail", "last_error"]
    list_select_related = ["event__dialog"]
    search_fields = ["event__dialog__number"]
    exclude = ["subscription"]

    @admin.display(description=_("what is told"))
    def told(self, mail: SubscriptionMail) -> str:
        return str(mail.event.done if mail.event else _("whether to confirm a subscription"))

    @admin.display(description=_("case"))
    def case(self, mail: SubscriptionMail) -> str:
        return str(mail.event.dialog) if mail.event else "–"
