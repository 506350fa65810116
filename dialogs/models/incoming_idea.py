import uuid
from typing import Any, ClassVar

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchVector
from django.db import models
from django.db.models import Q
from django.db.models.functions import Upper
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class IncomingIdeaQuerySet(models.QuerySet["IncomingIdea"]):
    def waiting(self) -> "IncomingIdeaQuerySet":
        """Those that nobody has taken care of, the oldest first."""
        return self.filter(outcome="").order_by("received_at", "pk")


class IncomingIdea(models.Model):
    """What a resident sent in, as it came, and what an official did with it. Never shown to other residents.

    It is no case yet: an official opens one, adds the idea to one that is there, or answers that it belongs
    elsewhere. What was sent in never changes and what was done is done once (law/incoming_ideas.sql); its
    words can only be erased, by plan (I13). Whoever sent it may have left a `contact`.
    """

    class Outcome(models.TextChoices):
        OPENED = "opened", _("a case was opened")
        ADDED = "added", _("added to a case")
        REFERRED = "referred", _("referred elsewhere, with an answer")
        DISMISSED = "dismissed", _("not an idea")

    class ReferralKind(models.TextChoices):
        USER_DIALOGUE = "user_dialogue", _("User dialogue (between a service and its users)")
        FAULT_REPORT = "fault_report", _("Fault report")
        OTHER_SERVICE = "other_service", _("Another service")

    #: Its secret link is this, signed (dialogs/secret_link.py).
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    # The form's own key: a double click sends one idea (I14).
    key = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    title = models.CharField(_("title"), max_length=200)
    text = models.TextField(_("the idea"), max_length=5_000)
    place = models.CharField(_("place"), max_length=200, blank=True)
    received_at = models.DateTimeField(_("received"), default=timezone.now, editable=False)
    informed_by: Any = models.ForeignKey("dialogs.InformationText", models.PROTECT, related_name="+")

    outcome = models.CharField(_("what was done"), max_length=10, choices=Outcome, blank=True)
    handled_by: Any = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    handled_at = models.DateTimeField(null=True, blank=True)
    dialog: Any = models.ForeignKey(
        "dialogs.Dialog", models.PROTECT, null=True, blank=True, related_name="incoming_ideas"
    )
    referral_kind = models.CharField(
        _("what kind of matter it is"), max_length=20, choices=ReferralKind, blank=True
    )
    referred_to = models.CharField(_("referred to"), max_length=200, blank=True)
    answer = models.TextField(_("answer to the person who brought the idea"), max_length=20_000, blank=True)
    #: When its words were erased. The row stays, and says only when it came and what was done.
    erased_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects: ClassVar = IncomingIdeaQuerySet.as_manager()

    class Meta:
        verbose_name = _("incoming idea")
        verbose_name_plural = _("incoming ideas")
        ordering = ["-received_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(erased_at__isnull=True) & ~Q(title="") & ~Q(text="")
                | Q(erased_at__isnull=False, title="", text="", place="", answer=""),
                name="incoming_idea_is_whole_or_erased",
            ),
            models.CheckConstraint(
                condition=Q(outcome="", handled_by__isnull=True, handled_at__isnull=True)
                | ~Q(outcome="") & Q(handled_by__isnull=False, handled_at__isnull=False),
                name="incoming_idea_is_handled_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(outcome__in=["opened", "added"], dialog__isnull=False)
                | ~Q(outcome__in=["opened", "added"]) & Q(dialog__isnull=True),
                name="incoming_idea_is_in_a_case_or_not",
            ),
            models.CheckConstraint(
                condition=Q(outcome="referred") & ~Q(referral_kind="") & ~Q(referred_to="")
                & (~Q(answer="") | Q(erased_at__isnull=False))
                | ~Q(outcome="referred") & Q(referral_kind="", referred_to=""),
                name="incoming_idea_is_referred_with_an_answer",
            ),
            models.CheckConstraint(
                condition=Q(erased_at__isnull=True) | ~Q(outcome=""),
                name="incoming_idea_is_handled_before_it_is_erased",
            ),
            models.UniqueConstraint(
                fields=["dialog"], condition=Q(outcome="opened"), name="one_incoming_idea_opens_a_case"
            ),
        ]  # fmt: skip
        indexes = [
            models.Index(fields=["received_at"], name="incoming_idea_waits", condition=Q(outcome="")),
            models.Index(fields=["-received_at"], name="incoming_idea_received"),
            GinIndex(SearchVector("title", "text", config="swedish"), name="incoming_idea_words"),
            GinIndex(OpClass(Upper("title"), name="gin_trgm_ops"), name="incoming_idea_title_parts"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_waiting(self) -> bool:
        return self.outcome == ""
