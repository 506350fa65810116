"""What I have put aside: each case with the day on which it wakes, and why it rests."""

import datetime

from django.db.models import OuterRef, Subquery

from dialogs.models import Dialog, Parking
from dialogs.models.dialog import DialogQuerySet
from dialogs.permissions import Standing

from .lists import handled_by


def parked(standing: Standing, on: datetime.date) -> DialogQuerySet:
    """The first to wake comes first. `why` is the reason as it was given last."""
    given = Parking.objects.current().filter(dialog=OuterRef("pk")).order_by("-pk").values("reason")[:1]
    cases = Dialog.objects.parked(on).filter(handled_by(standing)).annotate(why=Subquery(given))
    return cases.order_by("parked_until", "pk")
