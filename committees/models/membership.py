from __future__ import annotations

from datetime import date, datetime
from typing import Self

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeBoundary, RangeOperators
from django.db import models
from django.db.models import F, Func, Q
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from committees.models.validity import Validity, ValidityQuerySet


class Role(models.TextChoices):
    OFFICIAL = "official", _("Official")
    SECRETARY = "secretary", _("Committee secretary")
    ELECTED_MEMBER = "elected_member", _("Elected member")
    STRATEGIST = "strategist", _("Strategist")
    ADMINISTRATOR = "administrator", _("Administrator")


OF_A_COMMITTEE = Q(
    role__in=[Role.SECRETARY, Role.ELECTED_MEMBER], committee__isnull=False, office__isnull=True
)
OF_AN_OFFICE = Q(role__in=[Role.OFFICIAL, Role.STRATEGIST], committee__isnull=True, office__isnull=False)
OF_NEITHER = Q(role=Role.ADMINISTRATOR, committee__isnull=True, office__isnull=True)

DAYS = Func(
    F("valid_from"),
    F("valid_to"),
    RangeBoundary(inclusive_lower=True, inclusive_upper=True),
    function="daterange",
    output_field=DateRangeField(),
)


class MembershipQuerySet(ValidityQuerySet):
    def current(self, on: date) -> Self:
        """What gives rights that day: a deactivated person has none, nor does what ended that very day."""
        return self.valid(on).filter(Q(ended_at=None) | Q(valid_to__gt=on), person__is_active=True)


class Membership(Validity):
    """A person's role in a body, from one day to another. All rights come from here.

    The municipality decides by days, and a step is judged by the day it was taken. But who is removed is
    out at the next request, not at midnight: `ended_at` is that moment, on the last day.
    """

    class Source(models.TextChoices):
        HAND = "hand", _("kept by hand")
        LOGIN = "login", _("follows the municipality's login")

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="memberships", verbose_name=_("person")
    )
    role = models.CharField(_("role"), max_length=20, choices=Role.choices)
    committee = models.ForeignKey(
        "committees.Committee",
        models.PROTECT,
        related_name="memberships",
        null=True,
        blank=True,
        verbose_name=_("committee"),
    )
    office = models.ForeignKey(
        "committees.Office",
        models.PROTECT,
        related_name="memberships",
        null=True,
        blank=True,
        verbose_name=_("office"),
    )
    source = models.CharField(
        _("upkeep"),
        max_length=5,
        choices=Source.choices,
        default=Source.HAND,
        db_default=Source.HAND,
        editable=False,
    )
    ended_at = models.DateTimeField(_("ended at once"), null=True, blank=True, editable=False)

    objects = MembershipQuerySet.as_manager()

    class Meta(Validity.Meta):
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        ordering = ["-valid_from", "pk"]
        constraints = [
            *Validity.Meta.constraints,
            models.CheckConstraint(
                condition=OF_A_COMMITTEE | OF_AN_OFFICE | OF_NEITHER,
                name="membership_role_fits_body",
                violation_error_message=_(
                    "A secretary or an elected member belongs to a committee, an official or a strategist "
                    "to an office, and an administrator to neither."
                ),
            ),
            # Null equals nothing, so a missing body is read as 0; else no two memberships would ever meet.
            ExclusionConstraint(
                name="membership_held_once_at_a_time",
                expressions=[
                    ("person", RangeOperators.EQUAL),
                    ("role", RangeOperators.EQUAL),
                    (Coalesce("committee", 0), RangeOperators.EQUAL),
                    (Coalesce("office", 0), RangeOperators.EQUAL),
                    (DAYS, RangeOperators.OVERLAPS),
                ],
                violation_error_message=_("This person already has this role here during these days."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_role_display()}, {self.body}" if self.body else self.get_role_display()

    @property
    def body(self) -> models.Model | None:
        return self.committee or self.office

    def clean(self) -> None:
        super().clean()
        if self.ended_at and (not self.valid_to or self.valid_to > timezone.localdate(self.ended_at)):
            self.ended_at = None  # it goes on after all

    def is_held(self, on: date) -> bool:
        """As `current` for one that is read already; the person's activity apart."""
        ended_that_day = self.ended_at is not None and self.valid_to == on
        return self.is_valid(on) and not ended_that_day

    def end(self, at: datetime | None = None) -> None:
        """At once. The day counts as the last one, unless the last one was before it."""
        at = at or timezone.now()
        today = timezone.localdate(at)
        self.valid_to = max(self.valid_from, min(today, self.valid_to or today))
        self.ended_at = at
        self.save(update_fields=["valid_to", "ended_at"])
