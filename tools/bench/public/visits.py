"""What is visited, and what is promised of it."""

from dataclasses import dataclass

from django.db.models import Count
from django.urls import reverse

from dialogs.models import Dialog, State

HELLO, PAGE = "Django, hello", "a page of 20 KB and 5 queries"
WARM, KNOWN, COLD = "kept", "304", "cold"
#: At least this share of another's speed; cold pages also in so many queries.
PROMISED = {WARM: (HELLO, 0.6), KNOWN: (HELLO, 0.8), COLD: (PAGE, 1.0)}
MOST_QUERIES = 6


@dataclass(frozen=True)
class Visit:
    page: str
    path: str
    how: str
    #: Something is promised of it.
    counts: bool = False

    @property
    def name(self) -> str:
        return f"{self.page}, {self.how}" if self.how else self.page


def visits() -> list[Visit]:
    """The answered dialogue of which there is most to tell."""
    answered = Dialog.objects.filter(state=State.COMPLETED, publicfeedbacks__event__isnull=False)
    slug = answered.annotate(steps=Count("events", distinct=True)).latest("steps", "pk").slug
    pages = {
        "dialogue": (reverse("public:dialog", args=[slug]), True),
        "feedback": (reverse("public:feedback", args=[slug]), True),
        "list": (reverse("public:dialog_list"), False),
        "front page": (reverse("public:home"), False),
    }
    return [
        Visit(HELLO, "/bench/hello/", ""),
        Visit(PAGE, "/bench/page/", ""),
        *(
            Visit(name, path, how, counts)
            for name, (path, counts) in pages.items()
            for how in (COLD, WARM, KNOWN)
        ),
    ]
