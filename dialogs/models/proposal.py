import datetime
from collections.abc import Iterator
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from .ladder import Level
from .record import Record

LONG = 20_000

#: What a proposal must hold before it goes to a committee. The key is what a checklist item names in
#: `settled_by`: the field settles the item, so that nothing is written twice (PROCESS, "Checklist").
REQUIRED: dict[str, tuple[str, ...]] = {
    "goals": ("purpose",),
    "question": ("question", "influence"),
    "decision_served": ("decision_served", "decision_served_on"),
    "target_groups": ("target_groups",),
    "level": ("level",),
    "timetable": ("period_from", "period_to"),
    "budget": ("budget", "financing"),
    "process_owner": ("process_owner",),
    "process_leader": ("process_leader",),
    "listeners": ("listeners",),
    "communication": ("communication",),
    "documentation": ("documenter", "documentation"),
    "feedback_form": ("feedback_form",),
    "evaluation_plan": ("evaluation_plan",),
}
NULLABLE = {"decision_served_on", "period_from", "period_to", "budget"}


def _holds(name: str) -> Q:
    if name in NULLABLE:
        return Q(**{f"{name}__isnull": False})
    return ~Q(target_groups=[]) if name == "target_groups" else ~Q(**{name: ""})


def _complete() -> Q:
    condition = Q()
    for names in REQUIRED.values():
        for name in names:
            condition &= _holds(name)
    return condition


class TargetGroup(models.Model):
    """A group that a dialogue may want to reach. Proposals keep the names, so the list may change freely."""

    name = models.CharField(_("name"), max_length=100, unique=True)

    class Meta:
        verbose_name = _("target group")
        verbose_name_plural = _("target groups")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Proposal(Record):
    """The office's proposal. A draft until a step files it (`event`), then frozen: one row per version."""

    correctable = False  # by a new version instead

    event: Any = models.OneToOneField(
        "dialogs.Event", on_delete=models.PROTECT, null=True, related_name="proposal", editable=False
    )
    version = models.PositiveIntegerField(_("version"), default=1, editable=False)
    # Both are bumped by the database: the first by every change, the second by changes of the goals.
    revision = models.PositiveIntegerField(default=1, editable=False)
    goals_revision = models.PositiveIntegerField(default=1, editable=False)

    question = models.TextField(_("question to the residents"), max_length=LONG, blank=True)
    influence = models.TextField(_("what residents can influence"), max_length=LONG, blank=True)
    purpose = models.TextField(_("purpose"), max_length=LONG, blank=True)
    decision_served = models.CharField(_("decision that the dialogue serves"), max_length=300, blank=True)
    decision_served_on = models.DateField(_("date of that decision"), null=True, blank=True)
    target_groups = ArrayField(
        models.CharField(max_length=100), verbose_name=_("target groups"), default=list, blank=True
    )
    level = models.CharField(
        _("level of participation"),
        max_length=20,
        choices=[(x.value, x.label) for x in Level.for_dialogues()],
        blank=True,
    )
    methods = models.ManyToManyField(
        "dialogs.Method", verbose_name=_("methods"), related_name="proposals", blank=True
    )
    period_from = models.DateField(_("the dialogue begins"), null=True, blank=True)
    period_to = models.DateField(_("the dialogue ends"), null=True, blank=True)
    budget = models.PositiveIntegerField(_("budget (SEK)"), null=True, blank=True)
    financing = models.TextField(_("financing"), max_length=LONG, blank=True)
    process_owner = models.CharField(_("process owner"), max_length=200, blank=True)
    process_leader = models.CharField(_("process leader"), max_length=200, blank=True)
    listeners = models.TextField(_("elected members who listen"), max_length=LONG, blank=True)
    communication = models.TextField(_("communication plan"), max_length=LONG, blank=True)
    documenter = models.CharField(_("who documents"), max_length=200, blank=True)
    documentation = models.TextField(_("documentation"), max_length=LONG, blank=True)
    feedback_form = models.TextField(_("form of feedback"), max_length=LONG, blank=True)
    evaluation_plan = models.TextField(_("evaluation"), max_length=LONG, blank=True)

    class Meta:
        verbose_name = _("proposal")
        verbose_name_plural = _("proposals")
        ordering = ["dialog", "version"]
        constraints = [
            models.UniqueConstraint(fields=["dialog", "version"], name="proposal_version_unique"),
            models.UniqueConstraint(
                fields=["dialog"], condition=Q(event__isnull=True), name="one_draft_proposal_per_dialog"
            ),
            models.CheckConstraint(
                condition=Q(event__isnull=True) | _complete(),
                name="filed_proposal_is_complete",
                violation_error_message=_("The proposal is not complete."),
            ),
            models.CheckConstraint(
                condition=~Q(level=Level.INFORMATION),
                name="information_is_no_dialogue",
                violation_error_message=_("Information is never a level of a dialogue."),
            ),
            models.CheckConstraint(
                condition=Q(period_to__gte=F("period_from")),
                name="proposal_period_in_order",
                violation_error_message=_("The dialogue cannot end before it begins."),
            ),
        ]

    @property
    def is_draft(self) -> bool:
        return self.event_id is None

    def missing(self) -> Iterator[tuple[str, str]]:
        """The fields that are not filled in yet, each with what the form calls it."""
        for name in (name for names in REQUIRED.values() for name in names):
            if not self._holds(name):
                yield name, self.called(name)
        if not self.methods.exists():
            yield "methods", self.called("methods")
        if not self.goals.exists():
            yield "goals", str(Goal._meta.verbose_name_plural)

    def _holds(self, name: str) -> bool:
        value = getattr(self, name)
        return bool(value.strip()) if isinstance(value, str) else value not in (None, [])

    def settles(self, key: str) -> bool:
        """Whether the checklist item that names `key` is settled by what this proposal holds."""
        if key == "methods":
            return self.methods.exists()
        if key == "goals" and not self.goals.exists():
            return False
        return key in REQUIRED and all(map(self._holds, REQUIRED[key]))

    def methods_of_other_levels(self) -> "models.QuerySet":
        return self.methods.exclude(level__key=self.level, level__ladder=self.dialog.ladder_id)

    def ends_after_the_decision(self) -> bool:
        """Worth a warning: answers that come after the decision cannot influence it."""
        return bool(self.period_to and self.decision_served_on and self.period_to > self.decision_served_on)

    def decision_already_taken(self, on: datetime.date) -> bool:
        return bool(self.decision_served_on and self.decision_served_on <= on)

    def refuse(self, on: datetime.date) -> None:
        if self.decision_already_taken(on):
            raise ValidationError({"decision_served_on": _("That decision is already taken.")})


class Goal(models.Model):
    """What the dialogue shall reach, so that it can be told afterwards whether it did."""

    proposal = models.ForeignKey(Proposal, on_delete=models.PROTECT, related_name="goals")
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    text = models.CharField(_("goal"), max_length=300)
    indicator = models.CharField(_("indicator"), max_length=300)
    target = models.CharField(_("target"), max_length=200)
    measured_how = models.CharField(_("how it is measured"), max_length=300)

    class Meta:
        verbose_name = _("goal")
        verbose_name_plural = _("goals")
        ordering = ["proposal", "position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(text="") & ~Q(indicator="") & ~Q(target="") & ~Q(measured_how=""),
                name="goal_is_measurable",
                violation_error_message=_("A goal needs an indicator, a target and how it is measured."),
            ),
        ]

    def __str__(self) -> str:
        return self.text
