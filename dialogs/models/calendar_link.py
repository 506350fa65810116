import hashlib
import secrets
from typing import Self

from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from committees.models import Committee, Office, Person

RANDOM_BYTES = 32


def digest_of(token: str) -> bytes:
    """A token is too long and random to be guessed from its digest, so it needs no salt and no slow hash."""
    return hashlib.sha256(token.encode()).digest()


class CalendarLinkQuerySet(models.QuerySet["CalendarLink"]):
    def working(self) -> Self:
        return self.filter(revoked_at=None)

    def of(self, person: Person, body: Committee | Office) -> Self:
        return self.filter(person=person, **{str(body._meta.model_name): body})


class CalendarLink(models.Model):
    """A secret address at which a person's calendar program fetches the dates of a committee or an office.

    Only the token's digest is kept: the address is shown once, when it is made.
    """

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="calendar_links", verbose_name=_("person")
    )
    committee = models.ForeignKey(
        "committees.Committee", models.PROTECT, null=True, related_name="+", verbose_name=_("committee")
    )
    office = models.ForeignKey(
        "committees.Office", models.PROTECT, null=True, related_name="+", verbose_name=_("office")
    )
    digest = models.BinaryField(max_length=32, unique=True)
    created_at = models.DateTimeField(default=timezone.now)
    revoked_at = models.DateTimeField(null=True)

    objects = CalendarLinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("calendar link")
        verbose_name_plural = _("calendar links")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(committee=None, office__isnull=False) | Q(committee__isnull=False, office=None),
                name="calendar_of_one_body",
            ),
            models.CheckConstraint(
                condition=Q(revoked_at=None) | Q(revoked_at__gte=F("created_at")),
                name="calendar_revoked_after_it_was_made",
            ),
            models.UniqueConstraint(
                fields=["person", "committee"],
                condition=Q(revoked_at=None),
                name="one_calendar_of_a_committee",
            ),
            models.UniqueConstraint(
                fields=["person", "office"], condition=Q(revoked_at=None), name="one_calendar_of_an_office"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.body}"

    @property
    def body(self) -> Committee | Office:
        """One of the two is there: a constraint says so."""
        return self.committee or self.office  # type: ignore[return-value]

    @classmethod
    @transaction.atomic
    def make(cls, person: Person, body: Committee | Office) -> str:
        """A new link in the place of the one before. Returns its token, which is nowhere else."""
        Person.objects.select_for_update(no_key=True).get(pk=person.pk)  # one at a time: two clicks, one link
        cls.revoke(person, body)
        token = secrets.token_urlsafe(RANDOM_BYTES)
        cls.objects.create(person=person, digest=digest_of(token), **{str(body._meta.model_name): body})
        return token

    @classmethod
    def revoke(cls, person: Person, body: Committee | Office) -> bool:
        """Whether there was one to revoke."""
        return bool(cls.objects.of(person, body).working().update(revoked_at=timezone.now()))
