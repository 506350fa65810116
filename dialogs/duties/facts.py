"""What the duties ask about a case, as parts of one query."""

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.lookups import IsNull

from dialogs.models import (
    CommitteeReport,
    Compilation,
    Goal,
    MeasurabilityReview,
    Proposal,
    PublicFeedback,
)


def _there_is(rows: QuerySet[Any]) -> Q:
    """EXISTS, but looked up case by case: for that one the database may gather the rows of all cases ever."""
    return ~Q(IsNull(Subquery(rows.order_by().values("pk")[:1]), rhs=True))


THE_CASE = OuterRef("pk")
DRAFTS = Proposal.objects.filter(dialog=THE_CASE, event=None)

HAS_DRAFT = _there_is(DRAFTS)
PLAN_CHANGE_PENDING = _there_is(Proposal.objects.filed().filter(dialog=THE_CASE, decisions=None))
UNREVIEWED_GOALS = _there_is(
    DRAFTS.filter(
        Exists(Goal.objects.filter(proposal=OuterRef("pk"))),
        ~Exists(
            MeasurabilityReview.objects.filter(
                proposal=OuterRef("pk"), goals_revision=OuterRef("goals_revision")
            )
        ),
    )
)
COMPILED = _there_is(Compilation.objects.filter(dialog=THE_CASE))
REPORTED = _there_is(CommitteeReport.objects.filter(dialog=THE_CASE))
PUBLISHED = _there_is(PublicFeedback.objects.filed().filter(dialog=THE_CASE))
_WRITTEN = {f"{part}__regex": r"\S" for part in PublicFeedback.PARTS}
FEEDBACK_WRITTEN = _there_is(PublicFeedback.objects.filter(dialog=THE_CASE, event=None, **_WRITTEN))
