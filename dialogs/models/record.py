import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from committees.models import CommitteeDecision, Meeting


class RecordQuerySet(models.QuerySet[Any]):
    def filed(self) -> "RecordQuerySet":
        return self.filter(event__isnull=False)

    def current(self) -> "RecordQuerySet":
        """Filed and not corrected by a later record."""
        return self.filed().filter(corrected_by__isnull=True)


class Record(models.Model):
    """A fact that a step filed. Append-only: a correction is a new record that refers to the old one (I4).

    Who filed it and when is told by its event.
    """

    #: Facts that the process has already acted on; a correction may not change them.
    consequential: tuple[str, ...] = ()
    #: A proposal is corrected by a new version, a review by a new review.
    correctable = True

    dialog = models.ForeignKey("dialogs.Dialog", on_delete=models.PROTECT, related_name="%(class)ss")
    event: Any = models.OneToOneField(  # drafts may lack it
        "dialogs.Event", on_delete=models.PROTECT, related_name="%(class)s", editable=False
    )
    corrects = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="corrected_by", editable=False
    )
    correction_reason = models.TextField(_("reason for the correction"), blank=True)

    objects = RecordQuerySet.as_manager()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"

    @classmethod
    def record_kind(cls) -> str:
        """The name an event knows this record by."""
        return cls._meta.model_name or ""

    @classmethod
    def called(cls, name: str) -> str:
        """What the forms call a field."""
        return str(cls._meta.get_field(name).verbose_name)  # type: ignore[union-attr]

    def prepare(self) -> None:
        """Fill in what follows from the dialog. Called by the step, under the dialog's lock."""

    def refuse(self, on: datetime.date) -> None:
        """Raise ValidationError for what can only be judged beside the dialog, under its lock.

        `on` is the Swedish calendar date on which the record is filed (I18).
        """

    def check_correction(self) -> None:
        """A correction mends facts. What the process has acted on needs a new decision instead."""
        if self.corrects is None:
            return
        filed = self.corrects.event_id is not None
        if not self.correctable or not filed or self.corrects.dialog_id != self.dialog.pk:
            raise ValidationError(_("This record cannot be corrected."))
        if not type(self).objects.current().filter(pk=self.corrects.pk).exists():
            raise ValidationError(_("This record has already been corrected. Correct the newer one."))
        if not self.correction_reason.strip():
            raise ValidationError({"correction_reason": _("Say what was wrong.")})
        for name in self.consequential:
            if getattr(self, name) != getattr(self.corrects, name):
                raise ValidationError(
                    {name: _("The case has gone on from this answer. It takes a new decision to change it.")}
                )

    def not_in_the_future(self, on: datetime.date, *names: str) -> None:
        for name in names:
            value = getattr(self, name)
            if value and value > on:
                raise ValidationError({name: _("The date cannot be in the future.")})

    def not_before(self, name: str, earliest: datetime.date, message: Any) -> None:
        """`message` takes %(date)s, the earliest date that is possible."""
        value = getattr(self, name)
        if value and value < earliest:
            raise ValidationError({name: message % {"date": date_format(earliest, "DATE_FORMAT")}})


class CommitteeRecord(Record, CommitteeDecision):
    """A record of something the committee itself decided: found in the minutes of a meeting, at a §."""

    class Meta(CommitteeDecision.Meta):
        abstract = True

    def prepare(self) -> None:
        """The secretary gives a date; the meeting follows from it and from the dialog's committee (I5)."""
        committee = self.dialog.committee
        if committee is None or self.decided_on is None:
            return
        self.meeting, _created = Meeting.objects.get_or_create(committee=committee, date=self.decided_on)

    def refuse(self, on: datetime.date) -> None:
        self.not_in_the_future(on, "decided_on")
        if not self.meeting.committee.is_valid(self.decided_on):
            raise ValidationError({"decided_on": _("The committee did not exist on that date.")})
        # Locked, so that two secretaries cannot take the same § at once.
        Meeting.objects.select_for_update().get(pk=self.meeting_id)
        for model in CommitteeRecord.__subclasses__():
            taken = model.objects.current().filter(meeting=self.meeting, paragraph=self.paragraph)
            if model is type(self) and self.corrects is not None:
                taken = taken.exclude(pk=self.corrects.pk)
            if taken.exists():
                raise ValidationError(
                    {
                        "paragraph": _("§ %(paragraph)s at the meeting on %(date)s is already used.")
                        % {"paragraph": self.paragraph, "date": date_format(self.decided_on, "DATE_FORMAT")}
                    }
                )


def local_date(moment: datetime.datetime) -> datetime.date:
    """The Swedish calendar date of a moment (I18)."""
    return timezone.localtime(moment).date()
