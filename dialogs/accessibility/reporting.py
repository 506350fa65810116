"""Somebody reports a fault, and somebody answers: each once, however often a form is sent (I14)."""

from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from committees.models import Person
from dialogs.models import AccessibilityReport, Contact, InformationText, ReportAnswer
from dialogs.permissions import Standing, may_answer_reports

#: Filled in when the mail is sent.
OF_THE_MAIL = ("claimed_until", "sent_at")
NOT_ANSWERERS = gettext_lazy("The KLK strategist and the administrators answer reports about accessibility.")


@transaction.atomic
def receive(
    *, text: str, page: str, email: str, key: UUID, informed_by: InformationText
) -> AccessibilityReport:
    """Their address, if they left one, goes into the contact alone (I13)."""
    facts = {"text": text, "page": page, "informed_by": informed_by}
    report, is_new = AccessibilityReport.objects.get_or_create(key=key, defaults=facts)
    if is_new and email:
        contact = Contact(
            report=report, email=email, purpose=Contact.Purpose.ANSWER_REPORT, informed_by=informed_by
        )
        contact.full_clean()
        contact.save(force_insert=True)
    return report


@transaction.atomic
def answer(report: AccessibilityReport, by: Person, text: str) -> ReportAnswer:
    """Under the report's lock: of two equal answers the second finds the first, another is refused."""
    if not may_answer_reports(Standing.of(by, timezone.localdate())):
        raise PermissionDenied(NOT_ANSWERERS)
    locked = AccessibilityReport.objects.select_for_update(of=("self",)).get(pk=report.pk)
    if earlier := ReportAnswer.objects.filter(report=locked).first():
        if (earlier.by_id, earlier.text) == (by.pk, text):
            return earlier
        raise ValidationError(_("Somebody has answered this report meanwhile. Their answer stands."))
    written = ReportAnswer.of(locked, by=by, text=text)
    written.clean_fields(exclude=OF_THE_MAIL)
    written.save(force_insert=True)
    return written
