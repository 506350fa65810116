import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, overload

from django.db.models import OuterRef, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.text import Truncator

from dialogs.ladder import Rung
from dialogs.models import Dialog, DialogDecision, PublicFeedback

from .cases import published_cases
from .phase import Phase
from .promise import Promise, promise_of
from .status import Status, status_of
from .steps import climb

if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

    from .cases import Annotations

    class Text(Annotations):
        text: str

    ToldCase = WithAnnotations[Dialog, Text]

EXCERPT = 220

#: What is most urgent to a resident comes first.
ORDER: dict[str, tuple[str, ...]] = {
    Phase.ONGOING: ("ends_on", "pk"),
    Phase.WAITING: ("feedback_date", "pk"),
    Phase.ANSWERED: ("-publicfeedbacks__event__at", "-pk"),
    Phase.DECLINED: ("-waiting_since", "-pk"),
}
NEWEST = ("-waiting_since", "-pk")


@dataclass(frozen=True)
class PublicCard:
    """A case in a list."""

    title: str
    slug: str
    committee: str
    phase: str
    text: str
    status: Status
    promise: Promise | None
    ladder: tuple[Rung, ...]

    @property
    def url(self) -> str:
        return reverse("public:dialog", args=[self.slug])

    @property
    def feedback_url(self) -> str:
        return reverse("public:feedback", args=[self.slug])


class Cards(Sequence[PublicCard]):
    """The cards of a list, made a page at a time: what a paginator asks for, and no model behind it."""

    def __init__(self, cases: QuerySet[Dialog], on: datetime.date) -> None:
        self._cases = cases
        self._on = on

    @classmethod
    def find(cls, on: datetime.date, phase: str = "", committee: str = "", title: str = "") -> "Cards":
        cases = Dialog.objects.published()
        if phase:
            cases = cases.filter(Phase.conditions(on)[Phase(phase)])
        if phase == Phase.ANSWERED:
            cases = cases.filter(publicfeedbacks__version=1)  # the answer that the order asks for
        if committee:
            cases = cases.filter(committee__slug=committee)
        if title:
            cases = cases.filter(title__icontains=title)
        return cls(cases.order_by(*ORDER.get(phase, NEWEST)), on)

    def __len__(self) -> int:
        return self._cases.count()

    @overload
    def __getitem__(self, place: int) -> PublicCard: ...
    @overload
    def __getitem__(self, place: slice) -> list[PublicCard]: ...
    def __getitem__(self, place: int | slice) -> PublicCard | list[PublicCard]:
        if isinstance(place, int):
            return self[place : place + 1][0]
        # First which ones, then what is told of them: else the whole list would be looked up to show a page.
        keys = self.keys(place)
        cards = _read(keys, self._on)
        return [cards[key] for key in keys]

    def keys(self, place: slice) -> list[int]:
        return list(self._cases.values_list("pk", flat=True)[place])


def newest(on: datetime.date, most: int, *phases: Phase) -> list[list[PublicCard]]:
    """The first cards of each phase, with one look-up for what is told of them all."""
    keys = [Cards.find(on, phase).keys(slice(most)) for phase in phases]
    cards = _read(chain.from_iterable(keys), on)
    return [[cards[key] for key in of_phase] for of_phase in keys]


def _read(keys: Iterable[int], on: datetime.date) -> dict[int, PublicCard]:
    cases = published_cases(on).annotate(text=_text()).in_bulk(list(keys))
    return {key: _card(case, on) for key, case in cases.items()}


def _card(case: "ToldCase", on: datetime.date) -> PublicCard:
    promise = promise_of(case, on)
    status = status_of(case, promise, on)
    return PublicCard(
        title=case.title,
        slug=case.slug,
        committee=str(case.committee),
        phase=case.phase,
        text=Truncator(case.text).chars(EXCERPT),
        status=status,
        promise=promise,
        ladder=climb(case, late=status.is_late),
    )


def _text() -> Coalesce:
    """What the committee asked; once it has answered, what it does."""
    same_case = {"dialog": OuterRef("pk")}
    answers = PublicFeedback.objects.current().filter(**same_case).values("does")
    plans = DialogDecision.objects.current().filter(**same_case, outcome="yes")
    asked = plans.order_by("-proposal__version", "-pk").values("proposal__question")
    return Coalesce(Subquery(answers[:1]), Subquery(asked[:1]), Value(""), output_field=TextField())
