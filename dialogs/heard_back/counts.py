from dataclasses import dataclass

from django.db.models import Count

from dialogs.models import Dialog, HeardBackAnswer

#: Of fewer answers no number is told: it could be worked out who said what. The figures ask for as many
#: (dialogs/figures/facts/heard_back.sql).
FEWEST = 5


@dataclass(frozen=True)
class HeardBackCounts:
    """Of one dialogue: how many answered, and what."""

    yes: int
    partly: int
    no: int

    @property
    def answered(self) -> int:
        return self.yes + self.partly + self.no

    @property
    def rows(self) -> tuple[tuple[str, int], ...]:
        """Each answer in words, with its number."""
        told = zip(HeardBackAnswer.Answer, (self.yes, self.partly, self.no), strict=True)
        return tuple((str(answer.label), number) for answer, number in told)


def counts_of(dialog: Dialog) -> HeardBackCounts | None:
    """None when so few have answered that their numbers are kept back."""
    found = dialog.heard_back_answers.order_by().values_list("answer").annotate(number=Count("pk"))
    counted = dict(found)
    counts = HeardBackCounts(*(counted.get(answer, 0) for answer in HeardBackAnswer.Answer))
    return counts if counts.answered >= FEWEST else None
