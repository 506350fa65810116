import datetime

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from committees.models import Committee, Membership, Office, Person, Role

from .record import Record


def refuse_missing(**facts: object) -> None:
    missing = {name: _("This field is required.") for name, value in facts.items() if value is None}
    if missing:
        raise ValidationError(missing)


def refuse_body(body: Committee | Office, on: datetime.date) -> None:
    """A case goes to a body that exists on the day."""
    if not type(body).objects.valid(on).filter(pk=body.pk).exists():
        raise ValidationError(
            {str(body._meta.model_name): _("%(body)s does not exist on that date.") % {"body": body}}
        )


def refuse_handler(office: Office, handler: Person, on: datetime.date) -> None:
    """A case is handled by an official of its own office, one who works there on the day."""
    refuse_body(office, on)
    officials = Membership.objects.current(on).filter(role=Role.OFFICIAL, office=office)
    if not officials.filter(person=handler).exists():
        raise ValidationError({"handler": _("The handler must be an official of the office.")})


class Handover(Record):
    """The case got a new handler, and perhaps a new office."""

    consequential = ("office", "handler")

    office = models.ForeignKey(
        "committees.Office", verbose_name=_("office"), on_delete=models.PROTECT, related_name="+"
    )
    handler = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("handler"), on_delete=models.PROTECT, related_name="+"
    )
    reason = models.TextField(_("reason"), max_length=2_000)

    class Meta:
        verbose_name = _("handover")
        verbose_name_plural = _("handovers")

    def refuse(self, on: datetime.date) -> None:
        if self.corrects is None:
            refuse_handler(self.office, self.handler, on)
