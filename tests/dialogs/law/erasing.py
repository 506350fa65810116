"""Participants' receipts, and what was done with residents' data. Rows of them, and their breaches."""

from dialogs.models import Contact, PrivacyAct, SignUpReceipt
from dialogs.retention.erasing import remember
from tests.journeys import Journey

#: constraint → the table, and what breaks it in the rows below
BREAKS = {
    "sent_sign_up_receipt_says_when": ("signupreceipt", "mail = 'sent'"),
    "erasure_erased_something": ("privacyact", "count = 0"),
    "extract_and_correction_are_made_by_somebody": ("privacyact", "by_id = NULL"),
    "occasion_links_to_the_web": ("occasion", "link = 'javascript:alert(1)'"),
}


def furnish(journey: Journey) -> None:
    by = journey.town.administrator
    told = Contact.objects.filter(dialog=journey.dialog).earliest("pk")
    SignUpReceipt.of(told).save(force_insert=True)
    for kind in (PrivacyAct.Kind.ERASURE, PrivacyAct.Kind.EXTRACT):
        remember(kind, PrivacyAct.Rule.ASKED, 1, by=by)
