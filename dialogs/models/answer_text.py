from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from .incoming_idea import IncomingIdea


class AnswerTextQuerySet(models.QuerySet["AnswerText"]):
    def offered(self) -> "AnswerTextQuerySet":
        return self.filter(active=True)


class AnswerText(models.Model):
    """An answer that is given often: chosen when an idea belongs elsewhere, and read over before it is sent.

    Reference data. What was sent stands with the idea, so a text may change or go at any time.
    """

    title = models.CharField(
        _("name of the text"),
        max_length=100,
        help_text=_("What colleagues look for. It is not sent."),
    )
    kind = models.CharField(_("what kind of matter it is"), max_length=20, choices=IncomingIdea.ReferralKind)
    referred_to = models.CharField(
        _("referred to"), max_length=200, help_text=_("Who takes the matter on, as the sender reads it.")
    )
    text = models.TextField(
        _("answer to the person who brought the idea"),
        max_length=5_000,
        help_text=_("[Square brackets] mark what has to be filled in before it is sent."),
    )
    active = models.BooleanField(_("offered"), default=True)

    objects: ClassVar = AnswerTextQuerySet.as_manager()

    class Meta:
        verbose_name = _("reusable answer")
        verbose_name_plural = _("reusable answers")
        ordering = ["kind", "title", "pk"]
        constraints = [
            models.UniqueConstraint(
                Lower("title"),
                name="answer_text_named_once",
                violation_error_message=_("There already is a text with that name."),
                violation_error_code="title",
            ),
            models.CheckConstraint(
                condition=~Q(title="") & ~Q(referred_to="") & ~Q(text=""), name="answer_text_is_whole"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=IncomingIdea.ReferralKind.values), name="answer_text_kind_is_known"
            ),
        ]

    def __str__(self) -> str:
        return self.title
