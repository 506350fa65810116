import datetime
from typing import Any, ClassVar

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchVector
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Collate, Upper
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django_fsm import ConcurrentTransitionMixin, FSMField

from checklists.models import Checklist
from committees.models import Committee, Office, Person
from dialogs import permissions as may
from dialogs.process import Step, begin

from .clock import CaseClock
from .event import Event
from .facts import CaseFacts
from .idea import Idea
from .ladder import Ladder
from .number import NUMBER_PATTERN, check_diary_number
from .state import State
from .steps import Steps

#: What the tabs of the list of cases ask for (a case may be parked).
FOR_TABS = ["state", "parked_until"]
#: Residents wait to hear back.
PROMISED = Q(state__in=[State.EXECUTION, State.FEEDBACK])
#: Å, Ä and Ö come last.
SWEDISH_TITLE = Collate("title", "sv-SE-x-icu")


class DialogQuerySet(models.QuerySet["Dialog"]):
    def lock(self, pk: int) -> "Dialog":
        """The row as it stands, held until the transaction ends. Every step begins here."""
        rows = self.select_for_update(no_key=True, of=("self",))
        return rows.select_related("committee", "office", "handler").get(pk=pk)

    def open(self) -> "DialogQuerySet":
        return self.filter(state__in=State.open())

    def in_hand(self, on: datetime.date) -> "DialogQuerySet":
        """Cases that may ask somebody for something now: open and awake, or closed and to be followed up."""
        soon = on + datetime.timedelta(days=settings.EFFECT_ASKED_DAYS_BEFORE)
        awake = Q(state__in=State.open()) & (Q(parked_until=None) | Q(parked_until__lte=on))
        return self.filter(awake | Q(follow_up_on__lte=soon))

    def published(self) -> "DialogQuerySet":
        """What residents may know of: cases in which a committee has said JA or NEJ (I10)."""
        return self.filter(state__in=State.public())

    def parked(self, on: datetime.date) -> "DialogQuerySet":
        """Cases that rest until a day to come."""
        return self.filter(parked_until__gt=on)

    def late(self, on: datetime.date) -> "DialogQuerySet":
        return self.open().filter(due_on__lt=on)


class Dialog(Steps, CaseClock, CaseFacts, ConcurrentTransitionMixin, models.Model):
    """One case, from idea to feedback. The step methods below are the whole process (PROCESS, "The flow").

    Never call `refresh_from_db`: fetch the case again. Never save a case: take a step.
    """

    number = models.CharField(_("case number"), max_length=20, unique=True, editable=False)
    title = models.CharField(_("title"), max_length=200)
    slug = models.SlugField(max_length=100, unique=True, editable=False)
    description = models.TextField(_("internal description"), max_length=20_000, blank=True)
    diary_number = models.CharField(
        _("diary number"),
        max_length=50,
        blank=True,
        validators=[check_diary_number],
    )
    state = FSMField(
        _("state"), max_length=20, choices=State, default=State.IDEA, protected=True, editable=False
    )
    # Found by the indexes that go on with the state, below.
    committee = models.ForeignKey(
        Committee,
        verbose_name=_("committee"),
        on_delete=models.PROTECT,
        null=True,
        related_name="dialogs",
        db_index=False,
    )
    office = models.ForeignKey(
        Office,
        verbose_name=_("office"),
        on_delete=models.PROTECT,
        null=True,
        related_name="dialogs",
        db_index=False,
    )
    handler = models.ForeignKey(
        Person,
        verbose_name=_("handler"),
        on_delete=models.PROTECT,
        null=True,
        related_name="dialogs",
        db_index=False,
    )
    # A running case keeps the versions of checklist and ladder that it began with.
    checklist = models.OneToOneField(
        Checklist, on_delete=models.PROTECT, related_name="dialog", editable=False
    )
    ladder = models.ForeignKey(Ladder, on_delete=models.PROTECT, related_name="dialogs", editable=False)
    registered_at = models.DateTimeField(editable=False)
    waiting_since = models.DateTimeField(editable=False)
    # By when whoever the case waits for should act. Empty when nobody should.
    due_on = models.DateField(null=True, editable=False)
    # Until then the office lets the case rest; afterwards the day on which it woke. Empty: never parked here.
    parked_until = models.DateField(_("parked until"), null=True, editable=False)
    ends_on = models.DateField(_("last day to take part"), null=True, editable=False)
    feedback_date = models.DateField(_("residents hear back by"), null=True, editable=False)
    # When the office is asked what a closed dialogue led to. Empty: not yet, or not any more.
    follow_up_on = models.DateField(_("effect to be followed up"), null=True, editable=False)
    # Bumped by the database on every change, so that a form can tell that it is stale (I15).
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = DialogQuerySet.as_manager()

    #: Every step by name, in the order of the process; filled in below.
    STEPS: ClassVar[dict[str, Step]]
    MOVED_BY_STEPS = (
        *("state", "committee", "office", "handler", "diary_number"),
        *("waiting_since", "due_on", "parked_until", "ends_on", "feedback_date", "follow_up_on"),
    )

    class Meta:
        verbose_name = _("case")
        verbose_name_plural = _("cases")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(number__regex=NUMBER_PATTERN), name="case_number_well_formed"),
            models.CheckConstraint(condition=Q(state__in=State.values), name="state_is_known"),
            models.CheckConstraint(
                condition=Q(state__in=["idea", "referred", "withdrawn"])
                | Q(committee__isnull=False, office__isnull=False, handler__isnull=False),
                name="referred_case_has_its_people",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["execution", "feedback"])
                | Q(feedback_date__isnull=False, ends_on__isnull=False),
                name="running_dialogue_has_a_feedback_date",
            ),
            models.CheckConstraint(
                condition=Q(parked_until__isnull=True) | Q(state__in=["idea", "proposal"]),
                name="only_the_offices_work_is_parked",
            ),
            models.CheckConstraint(
                condition=Q(follow_up_on__isnull=True) | Q(state="completed"),
                name="only_what_is_completed_is_followed_up",
            ),
        ]
        indexes = [
            models.Index(
                fields=["due_on"], name="open_case_due", condition=~Q(state__in=list(State.closed()))
            ),
            # How they stand, for the figures: no row of a case is read.
            models.Index(
                fields=["committee", "state"],
                name="open_case_standing",
                condition=~Q(state__in=list(State.closed())),
                include=["office", "due_on"],
            ),
            # What the reminders count from, besides the due date.
            models.Index(fields=["feedback_date"], name="promised_feedback", condition=PROMISED),
            models.Index(fields=["waiting_since"], name="ended_dialogue", condition=Q(state=State.FEEDBACK)),
            models.Index(
                fields=["follow_up_on"], name="effect_to_follow_up", condition=Q(follow_up_on__isnull=False)
            ),
            models.Index(fields=["committee", "state"], name="case_by_committee_and_state"),
            models.Index(fields=["office", "state"], name="case_by_office_and_state"),
            models.Index(fields=["handler", "state"], name="case_by_handler_and_state"),
            models.Index(fields=["state", "parked_until"], name="case_by_state"),
            # The orders of the list of cases. With what its tabs ask for, so that a deep page reads no rows.
            models.Index("due_on", F("id").desc(), name="case_by_due_date", include=FOR_TABS),
            models.Index("waiting_since", F("id").desc(), name="case_by_waiting", include=FOR_TABS),
            models.Index(SWEDISH_TITLE, F("id").desc(), name="case_by_title", include=FOR_TABS),
            # The search: Swedish words of the texts, and any part of title and numbers.
            GinIndex(SearchVector("title", config="swedish"), name="case_title_words"),
            GinIndex(SearchVector("description", config="swedish"), name="case_description_words"),
            GinIndex(OpClass(Upper("title"), name="gin_trgm_ops"), name="case_title_parts"),
            GinIndex(OpClass(Upper("number"), name="gin_trgm_ops"), name="case_number_parts"),
            GinIndex(OpClass(Upper("diary_number"), name="gin_trgm_ops"), name="case_diary_parts"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"

    def get_absolute_url(self) -> str:
        return reverse("public:dialog", args=[self.slug])

    @classmethod
    def register(cls, *, by: Person, title: str, idea: Idea, **facts: Any) -> Event:
        """Log an idea: a new case with its number. Facts: contact, description, diary_number, at, key."""
        return begin(REGISTER, cls, by=by, title=title, idea=idea, **facts)

    def blockers(self, name: str, on: datetime.date) -> list[str]:
        """Everything that stands in the way of a step on a day, in words. Empty: the step is open."""
        return [reason for blocker in self.STEPS[name].blockers for reason in blocker(self, on)]

    def is_parked(self, on: datetime.date) -> bool:
        return self.parked_until is not None and on < self.parked_until


REGISTER = Step(
    name="register",
    sources=("",),
    targets=(State.IDEA,),
    label=_("Log an idea"),
    done=_("The idea was logged"),
    permission=may.may_log_ideas,
    noun="nytt",
    files=Idea.record_kind(),
    blockers=(),
)
#: Every step by name, in the order of the process.
Dialog.STEPS = {"register": REGISTER} | {
    method.step.name: method.step for method in vars(Steps).values() if hasattr(method, "step")
}
