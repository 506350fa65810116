"""Every page of a published case, for those who list pages: its address, and when it last changed."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import overload

from django.db.models import Exists, OuterRef
from django.urls import reverse

from dialogs.models import Dialog, PublicFeedback

from .changes import last_changes


@dataclass(frozen=True)
class PublishedPage:
    path: str
    changed_at: datetime.datetime | None = None


class PublishedPages(Sequence[PublishedPage]):
    """Some pages, then those of all cases and of all answers. Which they are is read at once."""

    def __init__(self, first: Sequence[PublishedPage] = ()) -> None:
        self._first = list(first)
        answers = Exists(PublicFeedback.objects.filed().filter(dialog=OuterRef("pk")))
        cases = Dialog.objects.published().order_by("pk").annotate(is_answered=answers)
        found = list(cases.values_list("pk", "slug", "is_answered"))
        self._of_cases = [(key, "public:dialog", slug) for key, slug, _answered in found]
        self._of_cases += [(key, "public:feedback", slug) for key, slug, answered in found if answered]

    def __len__(self) -> int:
        return len(self._first) + len(self._of_cases)

    @overload
    def __getitem__(self, place: int) -> PublishedPage: ...
    @overload
    def __getitem__(self, place: slice) -> list[PublishedPage]: ...
    def __getitem__(self, place: int | slice) -> PublishedPage | list[PublishedPage]:
        if isinstance(place, int):
            return self[place : place + 1][0]
        first, last, _step = place.indices(len(self))
        before = len(self._first)
        pages = self._of_cases[max(0, first - before) : max(0, last - before)]
        changes = last_changes([key for key, _name, _slug in pages])
        of_cases = [PublishedPage(reverse(name, args=[slug]), changes[key]) for key, name, slug in pages]
        return [*self._first[first:last], *of_cases]
