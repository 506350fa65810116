"""What a committee's pages ask about its cases, as parts of one query."""

from django.db.models import Exists, F, OuterRef, Q, Subquery

from dialogs.models import DialogDecision, PublicFeedback, State, Tabling

THE_CASE = OuterRef("pk")

#: The day to which the committee tabled the matter that it still has before it.
TABLED_TO = Subquery(
    Tabling.objects.current()
    .filter(dialog=THE_CASE, event__at__gte=OuterRef("waiting_since"))
    .order_by("-event__sequence")
    .values("next_meeting_on")[:1]
)
#: The day of the remittal because of which the office is writing again.
REMITTED_ON = Subquery(
    DialogDecision.objects.current()
    .filter(dialog=THE_CASE, outcome=DialogDecision.Outcome.REMIT, event__at__gte=OuterRef("waiting_since"))
    .order_by("-event__sequence")
    .values("decided_on")[:1]
)
#: Residents still wait for the answer that they were promised.
OWES_AN_ANSWER = Q(state__in=[State.EXECUTION, State.FEEDBACK]) & ~Q(
    Exists(PublicFeedback.objects.filed().filter(dialog=THE_CASE))
)
DUE_FIRST = (F("due_on").asc(nulls_last=True), "pk")
