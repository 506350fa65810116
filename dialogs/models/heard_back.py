import uuid
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .mailing import Mailing, MailingQuerySet

#: Of a comment, in characters.
LONGEST_COMMENT = 500


class HeardBack(Mailing):
    """The question whether somebody learnt what the dialogue led to, put to one contact once, weeks later.

    It knows whom it asks and whether they have answered, never what: the answer is a row of its own that
    points nowhere (`HeardBackAnswer`). So nobody can look up what a person said, and a second answer is
    refused all the same. The row outlives an erased contact, like a letter (law/heard_back.sql).
    """

    contact: Any = models.ForeignKey(
        "dialogs.Contact", models.SET_NULL, related_name="heard_back", null=True, db_index=False
    )
    dialog: Any = models.ForeignKey("dialogs.Dialog", models.PROTECT, related_name="heard_back")
    answered = models.BooleanField(_("answered"), default=False)

    objects: Any = MailingQuerySet["HeardBack"].as_manager()

    class Meta:
        verbose_name = _("question whether somebody heard back")
        verbose_name_plural = _("questions whether people heard back")
        ordering = ["-created_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["contact", "dialog"], name="heard_back_asked_once"),
            models.CheckConstraint(
                condition=Q(mail="sent", sent_at__isnull=False) | Q(~Q(mail="sent"), sent_at__isnull=True),
                name="sent_question_says_when",
            ),
        ]
        indexes = [
            models.Index(fields=["next_try_at"], name="question_to_send", condition=Q(mail="waiting")),
            models.Index(fields=["-created_at"], name="question_failed", condition=Q(mail="failed")),
        ]

    def __str__(self) -> str:
        return str(self.dialog_id)

    @classmethod
    def of(cls, contact: int, dialog: int) -> "HeardBack":
        """With its number, which follows from contact and case."""
        return cls.numbered(f"heard-back/{contact}/{dialog}", contact_id=contact, dialog_id=dialog)


class HeardBackAnswer(models.Model):
    """One answer to the question, and nobody's: it names neither the question nor the person.

    Its number is random and it holds a day and no time, so that it cannot be laid beside the mails.
    """

    class Answer(models.TextChoices):
        YES = "yes", _("Yes")
        PARTLY = "partly", _("Partly")
        NO = "no", _("No")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    dialog: Any = models.ForeignKey("dialogs.Dialog", models.PROTECT, related_name="heard_back_answers")
    answer = models.CharField(_("answer"), max_length=6, choices=Answer)
    answered_on = models.DateField(_("answered"), default=timezone.localdate)
    #: For those who work with the case, never for the public. Erased by plan, never rewritten (I13).
    comment = models.TextField(_("comment"), max_length=LONGEST_COMMENT, blank=True)

    class Meta:
        verbose_name = _("answer whether somebody heard back")
        verbose_name_plural = _("answers whether people heard back")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(answer__in=["yes", "partly", "no"]), name="heard_back_answer_is_known"
            ),
        ]

    def __str__(self) -> str:
        return self.get_answer_display()
