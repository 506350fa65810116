"""To whom something is still owed: an answer that has not come, or a mail that has not gone out."""

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce

from dialogs.letters.wording import TOLD
from dialogs.models import Contact, Event, IncomingIdea, ReportAnswer, Untold
from dialogs.models.mailing import Mailing

#: The steps after which a case's residents hear nothing more.
LAST = [key for key, wording in TOLD.items() if wording.last]
NO_CASE = (IncomingIdea.Outcome.REFERRED, IncomingIdea.Outcome.DISMISSED)


def mail_on_its_way() -> Q:
    """Any kind of mail that waits for the contact: a new kind is asked by itself."""
    waiting = Q()
    for relation in Contact._meta.related_objects:
        model: Any = relation.related_model
        if issubclass(model, Mailing):
            mails = model.objects.filter(**{relation.field.name: OuterRef("pk")}, mail=Mailing.Mail.WAITING)
            waiting |= Q(Exists(mails))
    return waiting


def nothing_more_to_say() -> QuerySet[Contact]:
    """Contacts whose last answer is given: in their case, to their idea or to their report."""
    case = Coalesce("dialog_id", "idea__dialog_id", "incoming__dialog_id")
    last = Q()
    for step, to_state in LAST:
        last |= Q(step=step, to_state=to_state)
    answered = Exists(Event.objects.filter(last, dialog=OuterRef("case")))
    untold = Exists(Untold.objects.filter(event__dialog=OuterRef("case")))
    report = Exists(ReportAnswer.objects.filter(report=OuterRef("report_id")))
    done = (
        Q(case__isnull=False) & answered & ~Q(untold)
        | Q(case__isnull=True, incoming__outcome__in=NO_CASE)
        | Q(report__isnull=False) & report
    )
    return Contact.objects.annotate(case=case).filter(done).exclude(mail_on_its_way())
