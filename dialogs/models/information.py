import datetime

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .record import Record


class InformationMeeting(Record):
    """What a NEJ leads to: a meeting that answers two questions (I2). Every question asked is logged."""

    held_on = models.DateField(_("held on"))
    place = models.CharField(_("place"), max_length=200)
    why_this_decision = models.TextField(_("Why have we taken this decision?"), max_length=20_000)
    why_no_dialogue = models.TextField(_("Why have we not arranged a citizen dialogue?"), max_length=20_000)
    notice = models.TextField(_("how and when residents were told of the meeting"), max_length=2_000)
    # Empty is "not counted": zero is a result too.
    attended = models.PositiveIntegerField(_("number who took part"), null=True, blank=True)
    attended_is_estimate = models.BooleanField(_("the number is an estimate"), default=False)

    class Meta:
        verbose_name = _("information meeting")
        verbose_name_plural = _("information meetings")
        constraints = [
            models.CheckConstraint(
                condition=~Q(why_this_decision="") & ~Q(why_no_dialogue=""),
                name="information_meeting_answers_both",
                violation_error_message=_("Both questions must be answered."),
            ),
        ]

    def refuse(self, on: datetime.date) -> None:
        self.not_in_the_future(on, "held_on")
        decided = self.dialog.refused_on()
        if decided is not None:
            self.not_before(
                "held_on",
                decided,
                _("The meeting cannot be older than the committee's decision of %(date)s."),
            )


class InformationQuestion(models.Model):
    """A question from the meeting, and its answer."""

    meeting = models.ForeignKey(InformationMeeting, on_delete=models.PROTECT, related_name="questions")
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    question = models.TextField(_("question"), max_length=5_000)
    answer = models.TextField(_("answer"), max_length=10_000)

    class Meta:
        verbose_name = _("question at the meeting")
        verbose_name_plural = _("questions at the meeting")
        ordering = ["meeting", "position", "pk"]

    def __str__(self) -> str:
        return self.question
