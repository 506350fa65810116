"""The pages that are visited: by whom, at which address, and what is promised of them."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from committees.models import Person
from dialogs.models import Dialog, Idea, State, TargetGroup
from dialogs.worklist import TABS

HELLO, PAGE, OVERVIEW = "hello", "a page of 20 KB and 5 queries", "overview, a year"
LEVELS = ("consultation", "co_decision")


@dataclass(frozen=True)
class Visit:
    name: str
    url: str
    who: Person | None = None
    #: At most so many times as slow as with the fewest cases. None: nothing is promised.
    grows: float | None = None
    #: At least so fast as another visit, as a share of its speed.
    beside: tuple[str, float] | None = None


def visits() -> list[Visit]:
    """Each time anew: the cases are others."""
    return [*_of_residents(), *_of_staff(), *_of_the_list()]


def _of_residents() -> list[Visit]:
    answered = Dialog.objects.filter(state=State.COMPLETED, publicfeedbacks__isnull=False).latest("pk")
    return [
        Visit(HELLO, "/bench/hello/"),
        Visit(PAGE, "/bench/page/"),
        Visit("public dialogue", answered.get_absolute_url(), grows=2, beside=(PAGE, 1.0)),
        Visit("public list", reverse("public:dialog_list"), grows=2),
    ]


def _of_staff() -> list[Visit]:
    running = Dialog.objects.filter(state=State.EXECUTION).select_related("handler").latest("pk")
    duties, overview = reverse("staff:duties"), reverse("staff:overview")
    secretary, strategist = _secretary(running), Person.objects.get(username="strateg")
    case = reverse("staff:case", args=[running.number])
    return [
        Visit("case page, handler", case, running.handler, grows=2, beside=(PAGE, 0.7)),
        Visit("duties, handler", duties, running.handler, grows=2),
        Visit("duties, secretary", duties, secretary, grows=2),
        Visit("duties, strategist", duties, strategist, grows=2),
        Visit(OVERVIEW, overview, strategist, grows=2),
    ]


def _secretary(case: Dialog) -> Person:
    return Person.objects.filter(memberships__committee=case.committee_id, memberships__role="secretary")[0]


def _of_the_list() -> list[Visit]:
    person = Dialog.objects.filter(state=State.PROPOSAL).latest("pk").handler
    rare = Idea.objects.latest("pk").text.split()[-1]

    def of(name: str, beside: tuple[str, float] | None = None, **chosen: object) -> Visit:
        url = f"{reverse('staff:worklist')}?{urlencode({'flik': 'alla', **chosen})}"
        return Visit(f"list: {name}", url, person, grows=2, beside=beside)

    return [
        *(of(f"tab {tab}", (PAGE, 0.5), flik=tab) for tab in TABS),
        of("late", late="on"),
        of("mine", mine="on"),
        of("search, a rare word", q=rare),
        of("search, cykel", q="cykel"),
        of("search, in every idea", q="nämnden"),
        of("search, in every title", q="kvarteret"),
        *(of(f"level {level}", level=level) for level in LEVELS),
        *(of(f"for {group.name}", target=group.pk) for group in TargetGroup.objects.order_by("pk")[:2]),
    ]
