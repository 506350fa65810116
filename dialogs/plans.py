"""The plan that holds in a case: the one its committee decided on last, and before that the office's newest.

Asked of many cases at once. A changed plan that waits for the committee, or was refused, does not hold (L1).
"""

from collections.abc import Collection
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from .keys import any_of, looked_up
from .models import DialogDecision, Proposal

#: Of a decision and its correction the correction is the later row, and both say the same outcome.
_JA = DialogDecision.objects.filter(outcome=DialogDecision.Outcome.YES)
_SAME_CASE = {"dialog": OuterRef("dialog")}
_LAST_JA = _JA.filter(~Exists(_JA.filter(**_SAME_CASE, pk__gt=OuterRef("pk"))))
_NEWEST = Proposal.objects.filter(
    ~Exists(Proposal.objects.filter(**_SAME_CASE, version__gt=OuterRef("version"))),
    ~Exists(_JA.filter(**_SAME_CASE)),
)


def with_level(level: str) -> Q:
    """Cases whose plan is on a level of participation."""
    return _either(_LAST_JA.filter(proposal__level=level), _NEWEST.filter(level=level))


def for_target_group(name: str) -> Q:
    """Cases whose plan is for a target group. What the committee said of it goes before the proposal."""
    return _either(
        _LAST_JA.filter(target_groups__contains=[name]), _NEWEST.filter(target_groups__contains=[name])
    )


def decided_for(names: Collection[str]) -> QuerySet[Any]:
    """The decisions that hold and name one of the target groups."""
    return _LAST_JA.filter(target_groups__overlap=list(names))


def level_of_the_plan() -> Coalesce:
    """The level, to be read with a few cases: two look-ups for each."""
    decided = _JA.filter(dialog=OuterRef("pk")).order_by("-pk")
    newest = Proposal.objects.filter(dialog=OuterRef("pk")).order_by("-version")
    return Coalesce(Subquery(decided.values("proposal__level")[:1]), Subquery(newest.values("level")[:1]))


def _either(decided: QuerySet[Any], proposed: QuerySet[Any]) -> Q:
    """Looked up at once, and once: the list counts its cases and then fills a page with them."""
    cases = [plans.order_by().values("dialog") for plans in (decided, proposed)]
    return any_of(looked_up(cases[0].union(cases[1], all=True)))
