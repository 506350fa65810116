"""What the duties ask about a case, as parts of one query."""

from django.db.models import Exists, OuterRef, Q

from dialogs.models import (
    CommitteeReport,
    Compilation,
    Goal,
    MeasurabilityReview,
    Proposal,
    PublicFeedback,
)

THE_CASE = OuterRef("pk")
DRAFTS = Proposal.objects.filter(dialog=THE_CASE, event=None)

HAS_DRAFT = Q(Exists(DRAFTS))
PLAN_CHANGE_PENDING = Q(Exists(Proposal.objects.filed().filter(dialog=THE_CASE, decisions=None)))
UNREVIEWED_GOALS = Q(
    Exists(
        DRAFTS.filter(
            Exists(Goal.objects.filter(proposal=OuterRef("pk"))),
            ~Exists(
                MeasurabilityReview.objects.filter(
                    proposal=OuterRef("pk"), goals_revision=OuterRef("goals_revision")
                )
            ),
        )
    )
)
COMPILED = Q(Exists(Compilation.objects.filter(dialog=THE_CASE)))
REPORTED = Q(Exists(CommitteeReport.objects.filter(dialog=THE_CASE)))
PUBLISHED = Q(Exists(PublicFeedback.objects.filed().filter(dialog=THE_CASE)))
_WRITTEN = {f"{part}__regex": r"\S" for part in PublicFeedback.PARTS}
FEEDBACK_WRITTEN = Q(Exists(PublicFeedback.objects.filter(dialog=THE_CASE, event=None, **_WRITTEN)))
